package xuefa.bank;

import java.util.List;
import java.util.stream.Stream;
import xuefa.shared.imports.Judgement;
import xuefa.shared.imports.Rejection;

/** Whether a draft is a sound question, and its sound form. Pure; any thread. */
public final class CheckingDrafts {
    /** No text of a question is longer, in characters. */
    static final int LONGEST = 10_000;

    private CheckingDrafts() {}

    /** The draft in its sound form, as {@link DraftQuestion} says, or the first thing that is wrong with it. */
    public static Judgement<DraftQuestion> check(DraftQuestion draft) {
        if (PlainText.of(draft.stem()).isEmpty()) {
            return faulty(draft, "题干是空的", "补上题干");
        }
        if (texts(draft).anyMatch(text -> text.length() > LONGEST)) {
            return faulty(draft, "有一段文字超过" + LONGEST + "个字", "检查是否多道题连在了一起，或者缩短文字");
        }
        var kind = draft.kind() == null ? DraftKind.of(draft) : draft.kind();
        return switch (kind) {
            case SINGLE, MULTIPLE -> ChoiceDraft.check(draft, kind);
            case TRUE_FALSE -> TrueFalseDraft.check(draft);
            case FILL_IN -> FillInDraft.check(draft);
            case SHORT_ANSWER -> ShortAnswerDraft.check(draft);
            case CASE_ANALYSIS -> CaseDraft.check(draft);
        };
    }

    static Judgement<DraftQuestion> faulty(DraftQuestion draft, String reason, String cure) {
        return new Judgement.Faulty<>(new Rejection(draft.where(), reason, cure));
    }

    private static Stream<String> texts(DraftQuestion draft) {
        var explained = List.of(draft.stem(), String.valueOf(draft.explanation()), String.valueOf(draft.key()));
        return Stream.concat(explained.stream(), draft.options().stream().map(DraftOption::text));
    }
}
