package xuefa.shared.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The contract, read once a process and shared by all event loops.
 *
 * @param published the whole document, as served at /openapi.json
 * @param checked the copy that the validator understands: it knows no {@code application/problem+json}, no stream
 *     and no relative server
 */
public record Contract(Buffer published, OpenAPIContract checked) {
    private static final String DOCUMENT = "openapi/xuefa.yaml";
    /** Types that the validator does not know and that nothing is held against. */
    private static final Set<String> STREAMED = Set.of("application/x-ndjson", "text/event-stream", Expected.FILE);

    private static final AtomicReference<@Nullable Contract> READ = new AtomicReference<>();

    /** Reading takes half a second of a processor: only the first who asks waits for it. */
    public static Future<Contract> load(Vertx vertx) {
        Contract known = READ.get();
        return known == null ? read(vertx).onSuccess(READ::set) : Future.succeededFuture(known);
    }

    private static Future<Contract> read(Vertx vertx) {
        JsonObject document = read();
        JsonObject copy = (JsonObject) withJsonOnly(document);
        copy.remove("servers");
        return OpenAPIContract.from(vertx, copy).map(checked -> new Contract(document.toBuffer(), checked));
    }

    @SuppressWarnings("unchecked")
    private static JsonObject read() {
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(DOCUMENT)) {
            var yaml = new ObjectMapper(new YAMLFactory());
            return new JsonObject(
                    (Map<String, Object>) yaml.readValue(Objects.requireNonNull(in), LinkedHashMap.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DOCUMENT, e);
        }
    }

    /** A body that is a file. */
    private static boolean isFile(Object member) {
        return member instanceof JsonObject body
                && body.containsKey("required")
                && body.getValue("content") instanceof JsonObject content
                && content.containsKey(Expected.FILE);
    }

    private static Object withJsonOnly(Object node) {
        if (node instanceof Map<?, ?> map) {
            return withJsonOnly(new JsonObject(asJson(map)));
        }
        if (node instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.stream()
                    .filter(member -> !STREAMED.contains(member.getKey()) && !isFile(member.getValue()))
                    .forEach(member -> copy.put(
                            member.getKey().equals("application/problem+json") ? "application/json" : member.getKey(),
                            withJsonOnly(member.getValue())));
            return copy;
        }
        if (node instanceof java.util.List<?> list) {
            return withJsonOnly(new JsonArray(list));
        }
        if (node instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(withJsonOnly(item)));
            return copy;
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asJson(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
