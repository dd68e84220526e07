package xuefa.bank.format;

import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Fault;
import xuefa.bank.Place;
import xuefa.bank.QuestionKind;
import xuefa.bank.Rule;

/** Holds one file against its schema, and finds the line of what doesn't fit. For one file, one thread. */
final class SchemaCheck {
    private final YamlValue file;
    private final Set<Integer> faultyQuestions = new HashSet<>();
    private final Set<Fault> found = new LinkedHashSet<>();
    private boolean faultyOutside;

    SchemaCheck(YamlValue file, Schema schema, Consumer<Fault> faults) {
        this.file = file;
        for (var message : schema.validate(file.json())) {
            var path = elements(message.getInstanceLocation());
            if (!isEcho(message, path)) {
                add(path, placeOf(message, path), SchemaReason.of(message, path, schema));
            }
        }
        refuseBlank(file, new ArrayDeque<>());
        found.forEach(faults);
    }

    /** Whether something is wrong that concerns more than single questions. */
    boolean isFaultyOutsideQuestions() {
        return faultyOutside;
    }

    boolean isFaultyQuestion(int index) {
        return faultyQuestions.contains(index);
    }

    private void add(List<Object> path, Place at, String reason) {
        var index = questionIndex(path);
        if (index == null) {
            faultyOutside = true;
        } else {
            faultyQuestions.add(index);
        }
        found.add(new Fault(at, Rule.SCHEMA, questionId(path), reason));
    }

    /** Rules by kind also fail where the kind itself is missing, and alternatives once more for each; that is no news. */
    private boolean isEcho(ValidationMessage message, List<Object> path) {
        String rule = message.getEvaluationPath().toString();
        if (rule.contains("/oneOf/")) {
            return true;
        }
        return rule.contains("/allOf/") && isOfNoKind(path);
    }

    /** Whether the question, or the part of a case, around a value has no kind that is known. */
    private boolean isOfNoKind(List<Object> path) {
        int part = path.indexOf("parts");
        int end = part < 0 || path.size() < part + 2 ? 2 : part + 2;
        var kind = valueAt(path.subList(0, Math.min(end, path.size()))).member("kind");
        return kind == null || QuestionKind.of(kind.value().json().asText()).isEmpty();
    }

    private Place placeOf(ValidationMessage message, List<Object> path) {
        var value = valueAt(path);
        String property = message.getProperty();
        var member = property == null ? null : value.member(property);
        if (member != null) {
            return member.keyAt();
        }
        if (!path.isEmpty() && path.getLast() instanceof String name) {
            var parent = valueAt(path.subList(0, path.size() - 1)).member(name);
            return parent == null ? value.at() : parent.at();
        }
        return value.at();
    }

    private YamlValue valueAt(List<Object> path) {
        var value = file;
        for (Object step : path) {
            var member = step instanceof String name ? value.member(name) : null;
            if (member != null) {
                value = member.value();
            } else if (step instanceof Integer index) {
                value = value.items().get(index);
            }
        }
        return value;
    }

    private void refuseBlank(YamlValue value, Deque<Object> path) {
        for (int i = 0; i < value.items().size(); i++) {
            path.addLast(i);
            refuseBlank(value.items().get(i), path);
            path.removeLast();
        }
        if (value instanceof YamlValue.Mapping mapping) {
            mapping.members().forEach((name, member) -> {
                path.addLast(name);
                refuseBlank(member.value(), path);
                path.removeLast();
            });
        }
        if (value.json().isTextual() && value.json().textValue().isBlank()) {
            var here = List.copyOf(path);
            add(here, value.at(), SchemaReason.name(here) + " is empty: write something");
        }
    }

    private static @Nullable Integer questionIndex(List<Object> path) {
        boolean inside = path.size() >= 2 && path.getFirst().equals("questions");
        return inside && path.get(1) instanceof Integer index ? index : null;
    }

    private @Nullable String questionId(List<Object> path) {
        var index = questionIndex(path);
        var questions = file.json().path("questions");
        return index == null ? null : questions.path(index).path("id").textValue();
    }

    private static List<Object> elements(JsonNodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(path::getElement)
                .toList();
    }
}
