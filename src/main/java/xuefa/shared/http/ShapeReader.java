package xuefa.shared.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads shapes from the schemas of the contract, and refuses a keyword that it does not know: what is written in the contract
 * is held against requests or the node does not start.
 */
final class ShapeReader {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final Set<String> SILENT = Set.of("type", "description", "default");
    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "string", Set.of("minLength", "maxLength", "enum", "format"),
            "integer", Set.of("minimum", "maximum"),
            "boolean", Set.of(),
            "array", Set.of("minItems", "maxItems", "uniqueItems", "items"),
            "object", Set.of("properties", "required", "additionalProperties"));

    private final JsonObject document;

    /** @param document the whole contract, where references lead to */
    ShapeReader(JsonObject document) {
        this.document = document;
    }

    /** @throws IllegalStateException when the schema says more than can be checked */
    Shape read(JsonObject schema) {
        String reference = schema.getString("$ref");
        if (reference != null) {
            return read(named(reference));
        }
        String type = schema.getString("type", "none");
        refuseUnknown(schema, type);
        return switch (type) {
            case "string" -> text(schema);
            case "integer" ->
                new Shape.Whole(schema.getLong("minimum", (long) Integer.MIN_VALUE), schema.getLong("maximum", (long)
                        Integer.MAX_VALUE));
            case "boolean" -> new Shape.YesOrNo();
            case "array" ->
                new Shape.Many(
                        schema.getInteger("minItems", 0),
                        required(schema.getInteger("maxItems"), "maxItems", schema),
                        schema.getBoolean("uniqueItems", false),
                        read(schema.getJsonObject("items")));
            case "object" -> thing(schema);
            default -> throw cannot("type", schema);
        };
    }

    private JsonObject named(String reference) {
        JsonObject found = reference.startsWith(COMPONENTS)
                ? document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(reference.substring(COMPONENTS.length()))
                : null;
        if (found == null) {
            throw new IllegalStateException("the contract has no " + reference);
        }
        return found;
    }

    private static void refuseUnknown(JsonObject schema, String type) {
        Set<String> known = KEYWORDS.getOrDefault(type, Set.of());
        for (String keyword : schema.fieldNames()) {
            if (!SILENT.contains(keyword) && !known.contains(keyword)) {
                throw cannot(keyword, schema);
            }
        }
    }

    private static Shape text(JsonObject schema) {
        String format = schema.getString("format", "");
        if (!format.isEmpty() && !format.equals("uuid")) {
            throw cannot("format", schema);
        }
        Set<String> oneOf = new LinkedHashSet<>();
        schema.getJsonArray("enum", new JsonArray()).forEach(each -> oneOf.add(String.valueOf(each)));
        return new Shape.Text(
                schema.getInteger("minLength", 0),
                schema.getInteger("maxLength", Integer.MAX_VALUE),
                oneOf,
                format.equals("uuid"));
    }

    private Shape thing(JsonObject schema) {
        if (schema.getBoolean("additionalProperties", true)) {
            throw cannot("additionalProperties", schema);
        }
        Map<String, Shape> members = new LinkedHashMap<>();
        JsonObject properties = schema.getJsonObject("properties");
        properties.fieldNames().forEach(name -> members.put(name, read(properties.getJsonObject(name))));
        Set<String> required = new LinkedHashSet<>();
        schema.getJsonArray("required", new JsonArray()).forEach(each -> required.add(String.valueOf(each)));
        return new Shape.Thing(members, required);
    }

    private static int required(@Nullable Integer value, String keyword, JsonObject schema) {
        if (value == null) {
            throw cannot(keyword, schema);
        }
        return value;
    }

    private static IllegalStateException cannot(String keyword, JsonObject schema) {
        return new IllegalStateException("requests cannot be held against " + keyword + " of " + schema);
    }
}
