package xuefa.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import xuefa.bank.Difficulty;
import xuefa.bank.Fault;
import xuefa.bank.Located;
import xuefa.bank.Option;
import xuefa.bank.QuestionKind;
import xuefa.bank.ReadQuestion;
import xuefa.bank.ReadTopic;

/** Reads {@code banks/LAW/TOPIC.yaml}. */
final class TopicFile {
    private TopicFile() {}

    /** The file's questions without those that don't fit the schema, or empty; with the faults that say why. */
    static Optional<ReadTopic> read(BankFile file, Consumer<Fault> faults) {
        var content = file.text(faults).flatMap(text -> YamlTree.of(text, file.path(), faults));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        var schema = new SchemaCheck(content.get(), Schema.QUESTIONS, faults);
        if (schema.isFaultyOutsideQuestions()) {
            return Optional.empty();
        }
        var fields = new Fields(content.get(), null, faults);
        var questions = new ArrayList<ReadQuestion>();
        var items = fields.the("questions").items();
        for (int i = 0; i < items.size(); i++) {
            if (!schema.isFaultyQuestion(i)) {
                question(items.get(i), faults).ifPresent(questions::add);
            }
        }
        var topic = new ReadTopic(
                file.folder(),
                fields.text("law"),
                fields.day("version"),
                fields.string("topic"),
                List.copyOf(questions));
        return fields.isFaulty() ? Optional.empty() : Optional.of(topic);
    }

    private static Optional<ReadQuestion> question(YamlValue item, Consumer<Fault> faults) {
        var fields = new Fields(item, item.json().path("id").asText(), faults);
        var kind = QuestionKind.of(fields.string("kind")).orElseThrow();
        var question = new ReadQuestion(
                fields.text("id"),
                kind,
                Difficulty.of(fields.string("difficulty")).orElseThrow(),
                fields.articles("articles"),
                fields.text("stem"),
                kind == QuestionKind.TRUE_FALSE ? trueOrFalse(item) : options(fields.the("options")),
                kind == QuestionKind.TRUE_FALSE ? letterOf(fields.the("key")) : fields.text("key"),
                fields.text("explanation"),
                fields.optionalDay("readOn"));
        return fields.isFaulty() ? Optional.empty() : Optional.of(question);
    }

    private static List<Located<Option>> options(YamlValue written) {
        var options = new ArrayList<Located<Option>>();
        if (written instanceof YamlValue.Mapping mapping) {
            mapping.members().forEach((letter, member) -> {
                var text = member.value().text();
                options.add(new Located<>(new Option(letter, text.value()), text.at()));
            });
        }
        return List.copyOf(options);
    }

    private static List<Located<Option>> trueOrFalse(YamlValue question) {
        return Option.TRUE_FALSE.stream()
                .map(option -> new Located<>(option, question.at()))
                .toList();
    }

    private static Located<String> letterOf(YamlValue key) {
        return new Located<>(key.json().booleanValue() ? "A" : "B", key.at());
    }
}
