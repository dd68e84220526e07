package xuefa.fuzz;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that a schema of the contract allows, and what looks nearly like them. The same ones from the same random numbers. */
final class SchemaValues {
    private static final int DEEPEST = 8;
    static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\0",
            "\u0000a",
            "'",
            "' or 1=1 --",
            "\"; drop table person; --",
            "$1",
            "%",
            "%s%n",
            "_%\\",
            "../../etc/passwd",
            "..\\..\\x",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "=1+1",
            "@SUM(1)",
            "\ud800",
            "\udc00\ud800",
            "\u202Eabc",
            "\uFEFF",
            "é".repeat(40),
            "学".repeat(300),
            "a".repeat(5_000),
            "null",
            "true",
            "-1",
            "NaN",
            "1e309",
            "99999999999999999999",
            "2026-02-30",
            "0000-00-00",
            "+292278994-08-17T07:12:55Z",
            "-999999999-01-01",
            "2026-01-01T00:00:00+18:00",
            "9999-12-31T23:59:60Z",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "[",
            "(a+)+$",
            "\n\r\n",
            "a\nb");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1.5",
            "1e2",
            "1e400",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999",
            "0.1");

    private final JsonObject document;
    private final Known known;
    private final Random random;

    SchemaValues(JsonObject document, Known known, Random random) {
        this.document = document;
        this.known = known;
        this.random = random;
    }

    JsonObject resolved(JsonObject schema) {
        String reference = schema.getString("$ref");
        if (reference == null) {
            return schema;
        }
        JsonObject at = document;
        for (String part : reference.substring(2).split("/", -1)) {
            at = at.getJsonObject(part);
        }
        return resolved(at);
    }

    /** A value that the schema allows, as far as schemas tell. */
    @Nullable
    Object valid(JsonObject written, String name, int depth) {
        JsonObject schema = resolved(written);
        for (String choice : List.of("oneOf", "anyOf")) {
            JsonArray choices = schema.getJsonArray(choice);
            if (choices != null && !choices.isEmpty()) {
                return valid(choices.getJsonObject(random.nextInt(choices.size())), name, depth + 1);
            }
        }
        if (schema.containsKey("const")) {
            return schema.getValue("const");
        }
        JsonArray values = schema.getJsonArray("enum");
        if (values != null) {
            return values.getValue(random.nextInt(values.size()));
        }
        Object kinds = schema.getValue("type");
        String kind =
                kinds instanceof JsonArray list ? list.getString(random.nextInt(list.size())) : String.valueOf(kinds);
        return switch (kind) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" -> integer(schema, name);
            case "number" -> random.nextInt(1000) / 10.0;
            case "boolean" -> random.nextBoolean();
            case "string" -> text(schema, name);
            case "null" -> null;
            default -> new JsonObject();
        };
    }

    private JsonObject object(JsonObject schema, int depth) {
        JsonObject made = new JsonObject();
        JsonObject members = schema.getJsonObject("properties", new JsonObject());
        JsonArray required = schema.getJsonArray("required", new JsonArray());
        for (String member : members.fieldNames()) {
            if (required.contains(member) || (depth < DEEPEST && random.nextInt(3) > 0)) {
                made.put(member, depth > 2 * DEEPEST ? null : valid(members.getJsonObject(member), member, depth + 1));
            }
        }
        return made;
    }

    private JsonArray array(JsonObject schema, String name, int depth) {
        int least = schema.getInteger("minItems", 0);
        int most = Math.min(schema.getInteger("maxItems", 3), least + 3);
        int size = depth > DEEPEST ? least : least + random.nextInt(Math.max(1, most - least + 1));
        JsonArray made = new JsonArray();
        for (int i = 0; i < size; i++) {
            made.add(valid(schema.getJsonObject("items", new JsonObject()), singular(name), depth + 1));
        }
        return made;
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private Object integer(JsonObject schema, String name) {
        Optional<Object> told = random.nextInt(3) > 0 ? known.any(name, random) : Optional.empty();
        if (told.isPresent() && told.get() instanceof Number number) {
            return number;
        }
        long least = ((Number) schema.getValue("minimum", 0)).longValue();
        long most = ((Number) schema.getValue("maximum", least + 10)).longValue();
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextInt((int) Math.min(Math.max(most - least, 0) + 1, 10));
        };
    }

    private Object text(JsonObject schema, String name) {
        Optional<Object> told = random.nextInt(5) > 0 ? known.any(name, random) : Optional.empty();
        if (told.isPresent()
                && told.get() instanceof String text
                && text.length() <= schema.getInteger("maxLength", 5_000)) {
            return text;
        }
        return switch (schema.getString("format", "")) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" ->
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)).toString();
            case "date-time" ->
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)) + "T0" + random.nextInt(10) + ":00:00Z";
            default -> sized(schema);
        };
    }

    private String sized(JsonObject schema) {
        int least = schema.getInteger("minLength", 0);
        int most = schema.getInteger("maxLength", least + 20);
        if (random.nextInt(4) == 0) {
            String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
            if (hostile.length() >= least && hostile.length() <= most) {
                return hostile;
            }
        }
        int size = random.nextInt(5) == 0 ? most : least + random.nextInt(Math.min(most - least, 12) + 1);
        return "法".repeat(Math.min(size, 3)) + "x".repeat(Math.max(0, size - 3));
    }

    /** A member that stands where the contract wants something else. */
    @Nullable
    Object strange() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> new JsonObject();
            case 2 -> new JsonArray();
            case 3 -> random.nextBoolean();
            case 4, 5 -> new JsonArray("[" + NUMBERS.get(random.nextInt(NUMBERS.size())) + "]").getValue(0);
            case 6 -> new JsonArray().add(new JsonObject().put(HOSTILE.get(random.nextInt(HOSTILE.size())), 1));
            default -> HOSTILE.get(random.nextInt(HOSTILE.size()));
        };
    }

    /** One place of it is bent. */
    void bend(JsonObject object) {
        List<String> names = List.copyOf(object.fieldNames());
        int choice = random.nextInt(names.size() + 1);
        if (choice == names.size()) {
            object.put(random.nextBoolean() ? "extra" : "__proto__", strange());
            return;
        }
        String name = names.get(choice);
        Object value = object.getValue(name);
        boolean inside = random.nextInt(3) > 0;
        if (inside && value instanceof JsonObject deeper && !deeper.isEmpty()) {
            bend(deeper);
        } else if (inside && value instanceof JsonArray list && !list.isEmpty()) {
            bend(list);
        } else if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.put(name, strange());
        }
    }

    private void bend(JsonArray list) {
        Object first = list.getValue(0);
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = random.nextInt(600); i >= 0; i--) {
                    list.add(first);
                }
            }
            case 1 -> list.add(strange());
            default -> {
                if (first instanceof JsonObject object) {
                    bend(object);
                } else {
                    list.set(0, strange());
                }
            }
        }
    }
}
