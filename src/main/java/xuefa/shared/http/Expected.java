package xuefa.shared.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xuefa.shared.limit.Cost;

/**
 * What an operation of the contract expects of a request, read once.
 *
 * @param file whether the body is a file, which nobody looks into here
 * @param cost what it asks of the server, as the contract shows it
 */
record Expected(List<Asked> asked, Optional<Shape> body, boolean file, Cost cost) {

    /** The type of bodies that are files. */
    static final String FILE = "application/octet-stream";

    /** Parameters in which people look for words. */
    private static final Set<String> SEARCHING = Set.of("q", "search", "words", "text");

    private static final Set<String> NO_FILE =
            Set.of("application/json", "application/problem+json", "text/event-stream");

    /** A parameter. */
    record Asked(String name, boolean inPath, boolean required, Shape shape) {}

    /** What a request brought: {@code body} is empty without one, and only to be used when nothing was found. */
    record Brought(Map<String, String> parameters, JsonObject body, Findings found) {}

    /** @param document the whole contract */
    static Expected of(Operation operation, JsonObject document) {
        ShapeReader reader = new ShapeReader(document);
        List<Asked> asked = operation.getParameters().stream()
                .map(each -> new Asked(
                        each.getName(),
                        each.getIn() == Location.PATH,
                        each.isRequired(),
                        reader.read(plain(each.getSchema()))))
                .toList();
        JsonObject written = document.getJsonObject("paths")
                .getJsonObject(operation.getOpenAPIPath())
                .getJsonObject(operation.getHttpMethod().name().toLowerCase(Locale.ROOT));
        Optional<JsonObject> body = Optional.ofNullable(written.getJsonObject("requestBody"));
        boolean file = body.filter(each -> each.getJsonObject("content").containsKey(FILE))
                .isPresent();
        return new Expected(
                asked,
                body.filter(each -> !file).map(each -> reader.read(schema(each))),
                file,
                file ? Cost.FILE : cost(asked, written));
    }

    private static Cost cost(List<Asked> asked, JsonObject written) {
        JsonObject replies = written.getJsonObject("responses");
        if (replies.fieldNames().stream()
                .flatMap(status -> replies.getJsonObject(status)
                        .getJsonObject("content", new JsonObject())
                        .fieldNames()
                        .stream())
                .anyMatch(type -> !NO_FILE.contains(type))) {
            return Cost.FILE;
        }
        return asked.stream().anyMatch(each -> SEARCHING.contains(each.name())) ? Cost.SEARCH : Cost.LITTLE;
    }

    private static JsonObject schema(JsonObject requestBody) {
        return requestBody
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema");
    }

    /** Without the notes that the validator makes on its copy. */
    private static JsonObject plain(JsonSchema schema) {
        JsonObject plain = new JsonObject();
        schema.fieldNames().stream()
                .filter(name -> !name.startsWith("__"))
                .forEach(name -> plain.put(name, schema.get(name)));
        return plain;
    }

    /** Reads all that is expected and finds every fault. */
    Brought read(RoutingContext context) {
        Findings found = new Findings();
        Map<String, String> parameters = new HashMap<>();
        for (Asked each : asked) {
            String text = each.inPath()
                    ? context.pathParam(each.name())
                    : context.queryParam(each.name()).stream().findFirst().orElse(null);
            check(each, text, found);
            if (text != null) {
                parameters.put(each.name(), text);
            }
        }
        JsonObject read = body.map(shape -> body(
                        shape,
                        context.request().getHeader(HttpHeaders.CONTENT_TYPE),
                        context.body().buffer(),
                        found))
                .orElseGet(JsonObject::new);
        return new Brought(parameters, read, found);
    }

    private static void check(Asked each, @Nullable String text, Findings found) {
        if (text != null) {
            each.shape().check(each.shape() instanceof Shape.Whole ? number(text) : text, each.name(), found);
        } else if (each.required()) {
            found.add(each.name(), "missing");
        }
    }

    /** The number it spells, or the text itself. */
    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static @Nullable JsonObject body(
            Shape shape, @Nullable String contentType, @Nullable Buffer bytes, Findings found) {
        if (contentType == null || !isJson(contentType)) {
            found.add("", "content-type");
            return null;
        }
        try {
            Object value = bytes == null ? null : bytes.toJsonValue();
            shape.check(value, "", found);
            return value instanceof JsonObject object ? object : null;
        } catch (DecodeException notJson) {
            found.add("", "json");
            return null;
        }
    }

    private static boolean isJson(String contentType) {
        String[] parts =
                contentType.toLowerCase(Locale.ROOT).replaceAll("[ \"]", "").split(";", 2);
        boolean otherCharset = parts.length > 1 && parts[1].startsWith("charset=") && !parts[1].equals("charset=utf-8");
        return parts[0].equals("application/json") && !otherCharset;
    }
}
