package xuefa.bank;

import java.util.Optional;

/** Tells the kind of a question from its form where the source doesn't say it. */
final class DraftKind {
    private DraftKind() {}

    static QuestionKind of(DraftQuestion draft) {
        String key = Optional.ofNullable(draft.key()).orElse("");
        if (TrueFalseDraft.fits(draft)) {
            return QuestionKind.TRUE_FALSE;
        }
        boolean several =
                DraftKey.letters(key).filter(word -> word.length() > 1).isPresent()
                        || (draft.options().size() > 1 && DraftKey.parts(key).size() > 1);
        return several ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
    }
}
