package xuefa.bank;

import xuefa.shared.imports.Judgement;

/** Checks short-answer questions. */
final class ShortAnswerDraft {
    private ShortAnswerDraft() {}

    static Judgement<DraftQuestion> check(DraftQuestion draft) {
        String answer = draft.key();
        if (answer == null || answer.isBlank()) {
            return CheckingDrafts.faulty(draft, "没有参考答案", "补上参考答案和得分点");
        }
        return new Judgement.Sound<>(SoundDraft.of(draft, QuestionKind.SHORT_ANSWER, draft.options(), answer.strip()));
    }
}
