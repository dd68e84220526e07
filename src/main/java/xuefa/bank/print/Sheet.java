package xuefa.bank.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import xuefa.bank.DraftPoint;
import xuefa.bank.DraftQuestion;
import xuefa.bank.FillIn;
import xuefa.bank.QuestionKind;
import xuefa.bank.RichText;

/** A test paper, line by line, as it is to be printed. */
public record Sheet(List<Block> blocks) {
    private static final String NUMERALS = "一二三四五六";
    private static final Map<QuestionKind, String> TITLES = Map.of(
            QuestionKind.SINGLE, "单项选择题",
            QuestionKind.MULTIPLE, "多项选择题",
            QuestionKind.TRUE_FALSE, "判断题",
            QuestionKind.FILL_IN, "填空题",
            QuestionKind.SHORT_ANSWER, "简答题",
            QuestionKind.CASE_ANALYSIS, "案例分析题");

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /** Something that stands on lines of its own. */
    public sealed interface Block {}

    /** @param style how it looks */
    public record Line(Style style, String text) implements Block {}

    /** @param rows cells without markup; rows may differ in length */
    public record Table(List<List<String>> rows) implements Block {}

    /** Room to write in. */
    public record Room(int lines) implements Block {}

    public enum Style {
        TITLE,
        HEADING,
        TEXT,
        KEY
    }

    /**
     * Groups the questions by kind, in the order of {@link QuestionKind}, numbers them through, and sets them.
     *
     * @param sound as {@link xuefa.bank.CheckingDrafts} leaves them
     * @param withKey with answers, explanations and citations; otherwise with room to answer in
     */
    public static Sheet of(String title, List<DraftQuestion> sound, boolean withKey) {
        var setting = new Setting(withKey);
        setting.line(Style.TITLE, withKey ? title + "（含答案）" : title);
        if (!withKey) {
            setting.line(Style.TEXT, "单位：______________  姓名：______________  准考证号：______________");
        }
        int section = 0;
        int number = 0;
        for (var kind : QuestionKind.values()) {
            var questions = sound.stream().filter(each -> each.kind() == kind).toList();
            if (questions.isEmpty()) {
                continue;
            }
            String heading = "%s、%s（共%d题）".formatted(NUMERALS.charAt(section++), TITLES.get(kind), questions.size());
            setting.line(Style.HEADING, heading);
            for (var question : questions) {
                setting.question(++number + ". ", question);
            }
        }
        return new Sheet(setting.blocks);
    }

    /** Lines as they are. */
    public static Sheet plain(List<String> lines) {
        return new Sheet(lines.stream()
                .flatMap(String::lines)
                .<Block>map(line -> new Line(Style.TEXT, line))
                .toList());
    }

    private static final class Setting {
        private final List<Block> blocks = new ArrayList<>();
        private final boolean withKey;

        Setting(boolean withKey) {
            this.withKey = withKey;
        }

        void line(Style style, String text) {
            blocks.add(new Line(style, text));
        }

        void question(String number, DraftQuestion question) {
            String stem = FillIn.GAPS.matcher(question.stem()).replaceAll("________");
            text(Style.TEXT, number, question.kind() == QuestionKind.TRUE_FALSE ? stem + "（　　）" : stem);
            switch (Objects.requireNonNull(question.kind())) {
                case SINGLE, MULTIPLE ->
                    question.options().forEach(option -> text(Style.TEXT, option.label() + ". ", option.text()));
                case CASE_ANALYSIS -> {
                    for (int i = 0; i < question.parts().size(); i++) {
                        question("（" + (i + 1) + "）", question.parts().get(i));
                    }
                }
                case SHORT_ANSWER -> {
                    if (!withKey) {
                        blocks.add(new Room(8));
                    }
                }
                case TRUE_FALSE, FILL_IN -> {}
            }
            if (withKey) {
                key(question);
            }
        }

        private void key(DraftQuestion question) {
            switch (Objects.requireNonNull(question.kind())) {
                case SINGLE, MULTIPLE -> line(Style.KEY, "答案：" + question.key());
                case TRUE_FALSE -> line(Style.KEY, "答案：" + ("A".equals(question.key()) ? "正确" : "错误"));
                case FILL_IN ->
                    line(
                            Style.KEY,
                            "答案："
                                    + question.blanks().stream()
                                            .map(each -> String.join("／", each))
                                            .collect(Collectors.joining("；")));
                case SHORT_ANSWER -> {
                    text(Style.KEY, "参考答案：", String.valueOf(question.key()));
                    question.points().forEach(point -> text(Style.KEY, "得分点：", point(point)));
                }
                case CASE_ANALYSIS -> {}
            }
            if (question.explanation() != null) {
                text(Style.KEY, "解析：", question.explanation());
            }
            if (question.citation() != null) {
                line(Style.KEY, "依据：" + question.citation());
            }
        }

        private static String point(DraftPoint point) {
            return point.text()
                    + (point.marks() == null ? "" : "（" + point.marks().toPlainString() + "分）");
        }

        /** The lines and tables of a text; pictures as their words. */
        private void text(Style style, String before, String text) {
            List<List<String>> rows = new ArrayList<>();
            String label = before;
            for (String line : RichText.inWords(text).split("\n", -1)) {
                if (RichText.isTableRow(line)) {
                    rows.add(RichText.cells(line));
                    continue;
                }
                close(rows);
                line(style, label + line);
                label = "";
            }
            close(rows);
        }

        private void close(List<List<String>> rows) {
            if (!rows.isEmpty()) {
                blocks.add(new Table(List.copyOf(rows)));
                rows.clear();
            }
        }
    }
}
