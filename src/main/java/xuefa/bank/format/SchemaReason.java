package xuefa.bank.format;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in plain words what a schema wants. */
final class SchemaReason {
    private static final int LONGEST_QUOTE = 40;

    private SchemaReason() {}

    /** @param path names and indices from the file to the value */
    static String of(ValidationMessage message, List<Object> path, Schema schema) {
        String name = name(path);
        JsonNode wanted = message.getSchemaNode();
        if (message.getType().equals("false")) {
            return name + " doesn't belong to a question of this kind: remove it";
        }
        if (name.equals("`key`") && !message.getType().equals("required")) {
            return "The key must be one letter for single, two or more letters in order for multiple,"
                    + " true or false for trueFalse, but is " + quoted(message.getInstanceNode());
        }
        return switch (message.getType()) {
            case "required" -> "`%s` is missing: add it".formatted(message.getProperty());
            case "additionalProperties" ->
                "`%s` isn't known here: remove it, or correct its name".formatted(message.getProperty());
            case "type" -> name + " must be " + described(wanted.asText(), message.getInstanceNode());
            case "enum" ->
                "%s must be one of %s, but is %s".formatted(name, listed(wanted), quoted(message.getInstanceNode()));
            case "pattern" ->
                "%s must match %s%s, but is %s"
                        .formatted(name, wanted.asText(), meaning(message, schema), quoted(message.getInstanceNode()));
            case "minLength" -> "%s is too short: write at least %s characters".formatted(name, wanted);
            case "maxLength" -> "%s is too long: write at most %s characters".formatted(name, wanted);
            case "minItems", "minProperties" -> "%s has too few entries: write at least %s".formatted(name, wanted);
            case "maxItems" -> "%s has too many entries: write at most %s".formatted(name, wanted);
            case "uniqueItems" -> name + " has the same entry twice: remove one";
            case "exclusiveMinimum" -> "%s must be more than %s".formatted(name, wanted);
            case "minimum" -> "%s must be at least %s".formatted(name, wanted);
            case "maximum" -> "%s must be at most %s".formatted(name, wanted);
            default -> name + ": " + message.getError();
        };
    }

    /** {@code `stem`}, {@code option B}, {@code entry 2 of `articles`}. */
    static String name(List<Object> path) {
        if (path.isEmpty()) {
            return "The file";
        }
        String outer = path.size() < 2 ? "" : String.valueOf(path.get(path.size() - 2));
        if (path.getLast() instanceof Integer index) {
            return "Entry %d of `%s`".formatted(index + 1, outer);
        }
        return outer.equals("options") ? "Option " + path.getLast() : "`" + path.getLast() + "`";
    }

    private static String described(String type, JsonNode found) {
        if (found.isNull()) {
            return "there: write something";
        }
        return switch (type) {
            case "string" ->
                found.isContainerNode() ? "a text, not a list or a mapping" : "a text: put quotes around " + found;
            case "number" -> "a number, without quotes";
            case "integer" -> "a whole number, without quotes";
            case "array" -> "a list: write its entries as - …";
            case "object" -> "a mapping: write its parts as name: value";
            default -> type;
        };
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String meaning(ValidationMessage message, Schema schema) {
        var keyword =
                JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
        String description =
                schema.json().at(keyword.head()).path("description").asText();
        return description.isEmpty() ? "" : " (" + description + ")";
    }

    private static String quoted(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : "a list or a mapping";
        return "“" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "”";
    }
}
