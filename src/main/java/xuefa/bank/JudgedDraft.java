package xuefa.bank;

import java.util.Optional;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Judgement;
import xuefa.shared.imports.Rejection;
import xuefa.shared.imports.Where;

/** A record of a foreign file once the rule for questions was applied to it. */
public sealed interface JudgedDraft {
    /** Where in the file it begins. */
    Where where();

    /** @param draft in its sound form */
    record Sound(Where where, DraftQuestion draft) implements JudgedDraft {}

    /** @param draft as it was read; empty where nobody can tell what the record says */
    record Faulty(Where where, Optional<DraftQuestion> draft, Rejection rejection) implements JudgedDraft {}

    static JudgedDraft of(Found<DraftQuestion> found) {
        return switch (found) {
            case Found.Illegible<DraftQuestion> illegible ->
                new Faulty(illegible.where(), Optional.empty(), illegible.rejection());
            case Found.Legible<DraftQuestion> legible -> of(legible.value());
        };
    }

    /** What the rule says of a draft, also of one that somebody has repaired. */
    static JudgedDraft of(DraftQuestion draft) {
        return switch (CheckingDrafts.check(draft)) {
            case Judgement.Sound<DraftQuestion> sound -> new Sound(draft.where(), sound.value());
            case Judgement.Faulty<DraftQuestion> faulty ->
                new Faulty(draft.where(), Optional.of(draft), faulty.rejection());
        };
    }
}
