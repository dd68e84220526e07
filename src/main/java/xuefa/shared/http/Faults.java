package xuefa.shared.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.openapi.contract.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds every fault of a request against the contract. Pure but for the schema repository it reads. */
final class Faults {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final String NUL = "\\u0000";

    private final SchemaRepository schemas;

    Faults(SchemaRepository schemas) {
        this.schemas = schemas;
    }

    /** The body as JSON, or null after adding what is wrong to {@code found}. */
    @Nullable
    JsonObject body(JsonSchema schema, @Nullable String contentType, Buffer bytes, List<Problem.Fault> found) {
        if (contentType == null
                || !contentType.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
            found.add(new Problem.Fault("", "Content-Type must be application/json"));
            return null;
        }
        @Nullable Object value;
        try {
            value = bytes.toJsonValue();
        } catch (DecodeException e) {
            found.add(new Problem.Fault("", "the body is not JSON"));
            return null;
        }
        if (bytes.toString(StandardCharsets.UTF_8).contains(NUL)) {
            found.add(new Problem.Fault("", "the character U+0000 is not allowed"));
            return null;
        }
        found.addAll(against(schema, value));
        return found.isEmpty() && value instanceof JsonObject object ? object : null;
    }

    List<Problem.Fault> against(JsonSchema schema, @Nullable Object value) {
        OutputUnit unit = schemas.validator(schema).validate(value);
        if (Boolean.TRUE.equals(unit.getValid()) || unit.getErrors() == null) {
            return List.of();
        }
        Map<String, Problem.Fault> byPlace = new LinkedHashMap<>();
        for (OutputUnit error : unit.getErrors()) {
            String pointer = pointer(error.getInstanceLocation());
            if (!isOnlyAStep(error)) {
                byPlace.putIfAbsent(pointer + " " + error.getError(), new Problem.Fault(pointer, error.getError()));
            }
        }
        return List.copyOf(byPlace.values());
    }

    /** Errors that only say that something further in is wrong; the thing itself is in the list too. */
    private static boolean isOnlyAStep(OutputUnit error) {
        String keyword = String.valueOf(error.getKeywordLocation());
        return keyword.endsWith("/properties")
                || keyword.endsWith("/items")
                || keyword.endsWith("/$ref")
                || (keyword.endsWith("/additionalProperties")
                        && String.valueOf(error.getError()).contains("does not match"));
    }

    private static String pointer(@Nullable String location) {
        return location == null || location.equals("#")
                ? ""
                : location.startsWith("#") ? location.substring(1) : location;
    }

    /** What is wrong with a parameter's text; empty when nothing is. */
    List<Problem.Fault> parameter(Parameter parameter, @Nullable String text) {
        if (text == null) {
            return parameter.isRequired()
                    ? List.of(new Problem.Fault(parameter.getName(), "this parameter is required"))
                    : List.of();
        }
        if ("uuid".equals(parameter.getSchema().get("format"))) {
            return UUID_TEXT.matcher(text).matches()
                    ? List.of()
                    : List.of(new Problem.Fault(parameter.getName(), "this is not a UUID"));
        }
        Object value = text;
        if ("integer".equals(parameter.getSchema().get("type"))) {
            try {
                value = Integer.valueOf(text);
            } catch (NumberFormatException e) {
                return List.of(new Problem.Fault(parameter.getName(), "this is not a whole number"));
            }
        }
        List<Problem.Fault> found = new ArrayList<>();
        against(parameter.getSchema(), value)
                .forEach(f -> found.add(new Problem.Fault(parameter.getName(), f.detail())));
        return found;
    }
}
