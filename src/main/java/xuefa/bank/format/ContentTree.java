package xuefa.bank.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Content;
import xuefa.bank.Fault;
import xuefa.bank.Place;
import xuefa.bank.QuestionKind;
import xuefa.bank.Rule;

/** A content as the file of a bank would have it; the place of each value is its JSON pointer in the content. */
final class ContentTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ABOVE = List.of("law", "version", "topic");
    private static final List<String> UNRELEASED = List.of("source");

    private final String id;
    private final Consumer<Fault> faults;

    private ContentTree(String id, Consumer<Fault> faults) {
        this.id = id;
        this.faults = faults;
    }

    /** @param readOn null before a second reader has read it */
    static YamlValue of(Content content, String id, @Nullable String readOn, Consumer<Fault> faults) {
        var question = content.json();
        var file = NODES.objectNode();
        for (String name : ABOVE) {
            JsonNode value = question.remove(name);
            if (value != null) {
                file.set(name, value);
            }
        }
        question.remove(UNRELEASED);
        question.put("id", id);
        if (readOn != null) {
            question.put("readOn", readOn);
        }
        asWritten(question);
        question.path("parts").forEach(part -> asWritten((ObjectNode) part));
        file.set("questions", NODES.arrayNode().add(question));
        return new ContentTree(id, faults).file(file);
    }

    /** Files write true and false, and marks with a point. */
    private static void asWritten(ObjectNode task) {
        boolean isTrueFalse = task.path("kind").asText().equals(QuestionKind.TRUE_FALSE.code());
        if (isTrueFalse && List.of("A", "B").contains(task.path("key").asText())) {
            task.put("key", task.path("key").asText().equals("A"));
        }
        marks(task);
        task.path("points").forEach(point -> marks((ObjectNode) point));
    }

    private static void marks(ObjectNode of) {
        JsonNode hundredths = of.remove("marksHundredths");
        if (hundredths != null) {
            of.put("marks", hundredths.decimalValue().movePointLeft(2));
        }
    }

    private YamlValue file(ObjectNode file) {
        var members = new LinkedHashMap<String, YamlValue.Member>();
        for (var each : file.properties()) {
            YamlValue value = each.getKey().equals("questions")
                    ? new YamlValue.Sequence(
                            at(""),
                            each.getValue(),
                            List.of(value(each.getValue().get(0), "")))
                    : value(each.getValue(), "/" + each.getKey());
            members.put(each.getKey(), new YamlValue.Member(value.at(), value));
        }
        return new YamlValue.Mapping(at(""), file, members);
    }

    private YamlValue value(JsonNode json, String pointer) {
        return switch (json) {
            case ObjectNode object -> {
                var members = new LinkedHashMap<String, YamlValue.Member>();
                for (var each : object.properties()) {
                    String name = each.getKey().equals("marks") ? "marksHundredths" : each.getKey();
                    YamlValue inside = value(each.getValue(), pointer + "/" + name);
                    members.put(each.getKey(), new YamlValue.Member(inside.at(), inside));
                }
                yield new YamlValue.Mapping(at(pointer), object, members);
            }
            case ArrayNode array -> {
                var items = new ArrayList<YamlValue>();
                for (int i = 0; i < array.size(); i++) {
                    items.add(value(array.get(i), pointer + "/" + i));
                }
                yield new YamlValue.Sequence(at(pointer), array, List.copyOf(items));
            }
            default -> {
                BankText.firstInvisible(json.asText())
                        .ifPresent(reason -> faults.accept(new Fault(at(pointer), Rule.CHARACTER, id, reason)));
                yield new YamlValue.Scalar(at(pointer), json);
            }
        };
    }

    private static Place at(String pointer) {
        return Place.startOf(pointer);
    }
}
