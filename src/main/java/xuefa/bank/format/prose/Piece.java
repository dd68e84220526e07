package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Rejection;
import xuefa.shared.imports.Where;

/** A question while it is put together: its text is read, its answer may still come from a list at the end. One thread. */
final class Piece {
    private static final char OBJECT = '\uFFFC';

    final Where where;
    final int number;
    Heading.Ask ask = Heading.Ask.ANY;
    /** The number of the heading it stands under, 0 if it has none. */
    int ordinal;

    Prose stem = new Prose("", "");
    List<DraftOption> options = new ArrayList<>();
    Brackets brackets = new Brackets(stem, List.of(), false);

    @Nullable
    String answer;
    /** What stands in the answer's place, as prose, for open questions. */
    @Nullable
    String openAnswer;

    @Nullable
    String explanation;

    @Nullable
    String citation;

    @Nullable
    String difficulty;

    @Nullable
    String section;
    /** Why the list of answers says nothing of it. */
    @Nullable
    String trouble;

    /** Another answer, from a list. */
    @Nullable
    String conflict;

    final List<Piece> parts = new ArrayList<>();

    Piece(Where where, int number) {
        this.where = where;
        this.number = number;
    }

    boolean hasAnswer() {
        return answer != null || openAnswer != null || !brackets.keys().isEmpty();
    }

    /** What a list of answers says of it. */
    void answerFromList(String value) {
        if (value.isBlank()) {
            trouble = "答案表里这一段的答案个数与题数不一致";
        } else if (answer == null) {
            answer = value;
        } else if (!AnswerText.same(answer, value)) {
            conflict = value;
        }
    }

    Found<DraftQuestion> found() {
        var keys = brackets.keys().stream().distinct().toList();
        String key = answer;
        var own = stem;
        if (conflict != null) {
            return rejected("题后的答案是" + key + "，答案表里是" + conflict, "核对答案，只留一处");
        }
        if (hasObject()) {
            return rejected("题里有图片或公式，读不出来", "在题库编辑器里补录这道题");
        }
        for (var part : parts) {
            if (part.found() instanceof Found.Illegible<DraftQuestion> illegible) {
                return rejected(
                        "小题（" + illegible.where() + "）：" + illegible.rejection().reason(),
                        illegible.rejection().cure());
            }
        }
        if (key == null && keys.size() == 1) {
            key = keys.getFirst();
            own = brackets.emptied();
        } else if (key == null && keys.size() > 1) {
            return rejected("题干里有几处带答案字母的括号：" + String.join("、", keys), "只在一处括号里写答案，或另起一行写“答案：”");
        } else if (key != null && keys.size() == 1 && !brackets.hasEmpty()) {
            if (!AnswerText.same(key, keys.getFirst())) {
                return rejected("括号里的答案是" + keys.getFirst() + "，另一处写的答案是" + key, "核对答案，只留一处");
            }
            own = brackets.emptied();
        }
        if (ask == Heading.Ask.FILL_IN && key == null && openAnswer == null) {
            var filled = FilledGaps.in(stem);
            own = filled.stem();
            openAnswer = filled.answers();
        }
        if (key == null && openAnswer == null && trouble != null) {
            return rejected(trouble, "在题后另起一行写“答案：”，或改正答案表");
        }
        return new Found.Legible<>(where, draft(own, key));
    }

    private boolean hasObject() {
        return stem.text().indexOf(OBJECT) >= 0
                || options.stream().anyMatch(option -> option.text().indexOf(OBJECT) >= 0);
    }

    private DraftQuestion draft(Prose own, @Nullable String key) {
        String raw = key == null ? openAnswer : key;
        var kind = OpenForm.kind(this, raw);
        var plainStem = kind == QuestionKind.TRUE_FALSE ? Brackets.withoutEmpty(own) : own;
        var drafts = new ArrayList<DraftQuestion>();
        for (var part : parts) {
            if (part.found() instanceof Found.Legible<DraftQuestion> legible) {
                drafts.add(legible.value());
            }
        }
        return new DraftQuestion(
                where,
                null,
                kind,
                plainStem.strip().flowing(),
                options,
                raw,
                OpenForm.blanks(kind, raw, plainStem.plain()),
                List.of(),
                drafts,
                explanation,
                citation,
                difficulty,
                section);
    }

    private Found<DraftQuestion> rejected(String reason, String cure) {
        return new Found.Illegible<>(new Rejection(where, reason, cure));
    }
}
