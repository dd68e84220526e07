package xuefa.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftPoint;
import xuefa.bank.DraftQuestion;
import xuefa.bank.JudgedDraft;
import xuefa.bank.RichText;
import xuefa.shared.imports.Found;

/** Finds what a file for people, read again, would not say as it was written. */
public final class ReadingBack {
    private ReadingBack() {}

    /**
     * What would be lost.
     *
     * @param written in their sound form
     * @param read the same, one by one, as the reader of the format finds them
     */
    public static List<Loss> losses(List<DraftQuestion> written, List<Found<DraftQuestion>> read) {
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            var question = written.get(i);
            lost(question, i < read.size() ? Optional.of(read.get(i)) : Optional.empty())
                    .ifPresent(what -> losses.add(Loss.in(question, what)));
        }
        return losses;
    }

    /** What one question would lose, if anything. */
    public static Optional<String> lost(DraftQuestion written, Optional<Found<DraftQuestion>> read) {
        if (read.map(JudgedDraft::of).orElse(null) instanceof JudgedDraft.Sound again) {
            var lost = lost(written, again.draft());
            return lost.isEmpty() ? Optional.empty() : Optional.of(String.join("、", lost));
        }
        return Optional.of("读回后认不出这道题");
    }

    private static List<String> lost(DraftQuestion one, DraftQuestion other) {
        List<String> lost = new ArrayList<>();
        add(lost, "题型", one.kind(), other.kind());
        add(lost, "题干的写法", one.stem(), other.stem());
        add(lost, "选项", one.options(), other.options());
        add(lost, "答案", one.key(), other.key());
        add(lost, "各空的答案", one.blanks(), other.blanks());
        add(lost, "得分点", points(one), points(other));
        add(lost, "解析的写法", one.explanation(), other.explanation());
        add(lost, "依据", one.citation(), other.citation());
        add(lost, "难度", one.difficulty(), other.difficulty());
        add(lost, "章节", one.section(), other.section());
        if (one.parts().size() != other.parts().size()) {
            lost.add("小题");
        }
        for (int i = 0; i < Math.min(one.parts().size(), other.parts().size()); i++) {
            for (String each : lost(one.parts().get(i), other.parts().get(i))) {
                lost.add("第" + (i + 1) + "小题的" + each);
            }
        }
        if (!RichText.pictures(one.stem()).isEmpty()) {
            lost.add("图片");
        }
        return lost;
    }

    private static List<String> points(DraftQuestion question) {
        return question.points().stream().map(ReadingBack::point).toList();
    }

    private static String point(DraftPoint point) {
        var marks = point.marks();
        return point.text()
                + (marks == null ? "" : " " + marks.stripTrailingZeros().toPlainString());
    }

    private static void add(List<String> lost, String what, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            lost.add(what);
        }
    }
}
