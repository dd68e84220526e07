package xuefa.bank.format.moodle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.QuestionReader;
import xuefa.bank.format.markup.XmlDocument;
import xuefa.bank.format.markup.XmlNode.Element;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;

/** Reads Moodle XML: each {@code question} is a record, but for categories and the material of a case. */
public final class MoodleReader implements QuestionReader {
    private static final int HEAD = 4096;

    @Override
    public String format() {
        return "moodle";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = new String(file.head(HEAD), StandardCharsets.UTF_8).replace("\u0000", "");
        return head.contains("<quiz") && !head.contains("assessment");
    }

    @Override
    public SourceReading<DraftQuestion> read(SourceFile file, Progress progress) {
        try (InputStream bytes = file.open()) {
            return switch (XmlDocument.read(bytes)) {
                case XmlDocument.Broken broken ->
                    new SourceReading.Refused<>(broken.reason(), "从 Moodle 重新导出 XML 文件后再导入");
                case XmlDocument.Sound sound -> read(sound.root(), progress);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SourceReading<DraftQuestion> read(Element quiz, Progress progress) {
        if (!quiz.name().equals("quiz")) {
            return new SourceReading.Refused<>("这不是 Moodle 的试题文件，最外层是 " + quiz.name(), "从 Moodle 的题库以 Moodle XML 格式导出");
        }
        List<Found<DraftQuestion>> records = new ArrayList<>();
        List<Aside> asides = new ArrayList<>();
        @Nullable String category = null;
        var questions = quiz.find(each -> each.name().equals("question"));
        int next = 0;
        while (next < questions.size()) {
            var question = questions.get(next);
            if (question.attribute("type").equals("category")) {
                String path = question.first("category")
                        .map(each -> each.textOf("text"))
                        .orElse("");
                category = lastOf(path);
                asides.add(new Aside(Where.line(question.line()), path.isEmpty() ? "分类" : path));
                next++;
            } else {
                int parts = MoodleCase.partsBehind(questions, next);
                var group = questions.subList(next, next + 1 + parts);
                records.add(
                        parts > 0
                                ? MoodleCase.found(group, category, asides)
                                : new MoodleQuestion(question, category, asides).found());
                next += group.size();
            }
            if (!progress.goesOn(records.size())) {
                return new SourceReading.Cancelled<>();
            }
        }
        return new SourceReading.Done<>(records, asides);
    }

    private static String lastOf(String path) {
        String[] names = path.replace("//", "\u0000").split("/", -1);
        return names[names.length - 1].replace('\u0000', '/').strip();
    }
}
