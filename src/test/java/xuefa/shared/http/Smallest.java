package xuefa.shared.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The smallest value that a schema of the published contract allows: what is required and nothing else. */
final class Smallest {
    private static final String SOMETHING = "01890000-0000-7000-8000-000000000002";

    private final JsonObject document;

    Smallest(JsonObject document) {
        this.document = document;
    }

    Object of(JsonObject written) {
        JsonObject schema = resolved(written);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.containsKey(choice)) {
                return of(schema.getJsonArray(choice).getJsonObject(0));
            }
        }
        if (schema.containsKey("const")) {
            return schema.getValue("const");
        }
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getValue(0);
        }
        Object type = schema.getValue("type", "object");
        return switch (type instanceof JsonArray several ? several.getString(0) : type.toString()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer", "number" ->
                Optional.ofNullable(schema.getValue("minimum")).orElse(1);
            case "boolean" -> false;
            default -> text(schema);
        };
    }

    JsonObject resolved(JsonObject schema) {
        String reference = schema.getString("$ref");
        JsonObject at = schema;
        if (reference != null) {
            at = document;
            for (String part : reference.substring(2).split("/", -1)) {
                at = at.getJsonObject(part);
            }
        }
        return at;
    }

    private JsonObject object(JsonObject schema) {
        JsonObject made = new JsonObject();
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        schema.getJsonArray("required", new JsonArray())
                .forEach(name -> made.put(name.toString(), of(properties.getJsonObject(name.toString()))));
        return made;
    }

    private JsonArray array(JsonObject schema) {
        JsonArray made = new JsonArray();
        for (int i = 0; i < schema.getInteger("minItems", 0); i++) {
            made.add(of(schema.getJsonObject("items")));
        }
        return made;
    }

    private static String text(JsonObject schema) {
        return switch (schema.getString("format", "")) {
            case "uuid" -> SOMETHING;
            case "date" -> "2026-11-22";
            case "date-time" -> "2026-11-22T00:00:00Z";
            default -> {
                int least = schema.getInteger("minLength", 1);
                yield least == 10 && schema.getInteger("maxLength", 0) == 10
                        ? "2026-11-22"
                        : "x".repeat(Math.max(2, least));
            }
        };
    }
}
