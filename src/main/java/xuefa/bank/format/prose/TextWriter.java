package xuefa.bank.format.prose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.JudgedDraft;
import xuefa.bank.Likeness;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Loss;
import xuefa.bank.format.QuestionWriter;
import xuefa.bank.format.ReadingBack;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;

/**
 * Writes questions as offices do, line by line under headings, as text or as a Word file. Words can be read in several ways, so
 * each question is read back: one that would be another question is left out, and what else would change is told.
 */
public final class TextWriter implements QuestionWriter {
    private static final String NUMERALS = "一二三四五六";
    private static final Map<QuestionKind, String> TITLES = Map.of(
            QuestionKind.SINGLE, "单项选择题",
            QuestionKind.MULTIPLE, "多项选择题",
            QuestionKind.TRUE_FALSE, "判断题",
            QuestionKind.FILL_IN, "填空题",
            QuestionKind.SHORT_ANSWER, "简答题",
            QuestionKind.CASE_ANALYSIS, "案例分析题");

    private final String format;
    private final String extension;
    private final Function<List<String>, byte[]> file;

    private TextWriter(String format, String extension, Function<List<String>, byte[]> file) {
        this.format = format;
        this.extension = extension;
        this.file = file;
    }

    /** UTF-8 with a mark, as editors on Windows expect it. */
    public static TextWriter text() {
        return new TextWriter("text", "txt", lines -> ("\uFEFF" + String.join("\r\n", lines) + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** @param file makes a Word file of paragraphs */
    public static TextWriter word(Function<List<String>, byte[]> file) {
        return new TextWriter("docx", "docx", file);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public String extension() {
        return extension;
    }

    @Override
    public Written write(List<DraftQuestion> sound) {
        List<Loss> losses = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int section = 0;
        for (var kind : QuestionKind.values()) {
            int number = 0;
            for (var question :
                    sound.stream().filter(each -> each.kind() == kind).toList()) {
                var loss = loss(question);
                loss.ifPresent(losses::add);
                if (loss.isPresent() && loss.get().whole()) {
                    continue;
                }
                if (number == 0) {
                    lines.add(NUMERALS.charAt(section++) + "、" + TITLES.get(kind));
                }
                add(lines, question, ++number);
            }
        }
        return new Written(file.apply(lines), losses);
    }

    /** What comes of a question when it stands alone. */
    private static Optional<Loss> loss(DraftQuestion question) {
        List<String> lines = new ArrayList<>();
        lines.add("一、" + TITLES.get(question.kind()));
        add(lines, question, 1);
        List<Line> read = new ArrayList<>();
        String.join("\n", lines).lines().forEach(line -> read.add(Line.of(Where.line(read.size() + 1), line)));
        List<Found<DraftQuestion>> records =
                Paper.read(read, Progress.UNWATCHED) instanceof SourceReading.Done<DraftQuestion> done
                        ? done.records()
                        : List.of();
        var only = records.size() == 1 ? Optional.of(records.getFirst()) : Optional.<Found<DraftQuestion>>empty();
        return ReadingBack.lost(question, only)
                .map(what -> isOther(question, only)
                        ? Loss.of(question, "这道题的文字按行排开后会被读成别的题，请用 YAML、Moodle XML 或 QTI")
                        : Loss.in(question, what));
    }

    /** Whether it would not be the same question with the same key. */
    private static boolean isOther(DraftQuestion question, Optional<Found<DraftQuestion>> read) {
        return !(read.map(JudgedDraft::of).orElse(null) instanceof JudgedDraft.Sound again)
                || !Likeness.of(again.draft()).equals(Likeness.of(question))
                || !Objects.equals(again.draft().key(), question.key())
                || !again.draft().blanks().equals(question.blanks());
    }

    private static void add(List<String> lines, DraftQuestion question, int number) {
        if (question.kind() == QuestionKind.CASE_ANALYSIS) {
            lines.add("案例" + number + "：" + question.stem());
            for (int i = 0; i < question.parts().size(); i++) {
                task(lines, question.parts().get(i), (i + 1) + ". ");
            }
            return;
        }
        task(lines, question, number + ". ");
    }

    private static void task(List<String> lines, DraftQuestion question, String number) {
        lines.add(number + question.stem());
        switch (Objects.requireNonNull(question.kind())) {
            case SINGLE, MULTIPLE -> {
                question.options().forEach(option -> lines.add(option.label() + ". " + option.text()));
                lines.add("答案：" + question.key());
            }
            case TRUE_FALSE -> lines.add("答案：" + ("A".equals(question.key()) ? "正确" : "错误"));
            case FILL_IN ->
                lines.add("答案："
                        + String.join(
                                "；",
                                question.blanks().stream()
                                        .map(each -> String.join("/", each))
                                        .toList()));
            default -> lines.add("参考答案：" + question.key());
        }
        labelled(lines, "解析", question.explanation());
        labelled(lines, "依据", question.citation());
        labelled(lines, "难度", question.difficulty());
        labelled(lines, "知识点", question.section());
    }

    private static void labelled(List<String> lines, String label, @Nullable String text) {
        if (text != null) {
            lines.add(label + "：" + text);
        }
    }
}
