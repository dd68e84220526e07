package xuefa.bank.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import xuefa.bank.Blank;
import xuefa.bank.CaseAnalysis;
import xuefa.bank.Choice;
import xuefa.bank.FillIn;
import xuefa.bank.Question;
import xuefa.bank.QuestionKind;
import xuefa.bank.ShortAnswer;
import xuefa.bank.SimpleTask;
import xuefa.law.ArticleRef;

/** Writes questions as {@code banks/LAW/TOPIC.yaml} has them, so that {@link TopicFile} reads the same. */
final class TopicYaml {
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .build());

    private TopicYaml() {}

    /** @param questions of one law, version and topic, at least one */
    static byte[] of(List<Question> questions) {
        var first = questions.getFirst();
        var root = YAML.createObjectNode()
                .put("law", first.lawId())
                .put("version", first.version().toString())
                .put("topic", first.topic());
        var list = root.putArray("questions");
        questions.forEach(question -> write(question, list.addObject()));
        try {
            return YAML.writeValueAsBytes(root);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Question question, ObjectNode to) {
        to.put("id", question.id());
        to.put("kind", question.kind().code());
        to.put("difficulty", question.difficulty().code());
        articles(question.articles(), to);
        switch (question.task()) {
            case SimpleTask simple -> write(simple, to);
            case CaseAnalysis analysis -> {
                to.put("material", analysis.material());
                var parts = to.putArray("parts");
                analysis.parts().forEach(part -> write(part, parts.addObject()));
            }
        }
        if (!question.explanation().isEmpty()) {
            to.put("explanation", question.explanation());
        }
        if (question.readOn() != null) {
            to.put("readOn", question.readOn().toString());
        }
    }

    private static void write(CaseAnalysis.Part part, ObjectNode to) {
        to.put("kind", part.task().kind().code());
        articles(part.articles(), to);
        to.put("marks", part.marks().toDecimal());
        write(part.task(), to);
        to.put("explanation", part.explanation());
    }

    private static void write(SimpleTask task, ObjectNode to) {
        to.put("stem", task.stem());
        switch (task) {
            case Choice choice -> {
                if (choice.kind() == QuestionKind.TRUE_FALSE) {
                    to.put("key", choice.key().contains("A"));
                    return;
                }
                var options = to.putObject("options");
                choice.options().forEach(option -> options.put(option.letter(), option.text()));
                to.put("key", String.join("", choice.key()));
            }
            case FillIn fillIn -> {
                var blanks = to.putArray("blanks");
                fillIn.blanks().forEach(blank -> write(blank, blanks.addObject()));
            }
            case ShortAnswer answer -> {
                to.put("answer", answer.answer());
                var points = to.putArray("points");
                answer.points().forEach(point -> points.addObject()
                        .put("text", point.text())
                        .put("marks", point.marks().toDecimal()));
            }
        }
    }

    private static void write(Blank blank, ObjectNode to) {
        var accept = to.putArray("accept");
        blank.accepted().forEach(accept::add);
        if (blank.compare() == Blank.Compare.NUMBER) {
            to.put("compare", blank.compare().code());
        }
    }

    private static void articles(List<ArticleRef> articles, ObjectNode to) {
        var list = to.putArray("articles");
        articles.forEach(article -> list.add(article.toString()));
    }
}
