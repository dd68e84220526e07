package xuefa.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import xuefa.bank.Fault;
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
                WrittenQuestion.read(items.get(i), faults).ifPresent(questions::add);
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
}
