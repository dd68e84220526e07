package xuefa.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the sound form of a draft. */
final class SoundDraft {
    private SoundDraft() {}

    /** {@code draft} with what a check found out about it, and without spaces around its texts. */
    static DraftQuestion of(DraftQuestion draft, QuestionKind kind, List<DraftOption> options, @Nullable String key) {
        return made(draft, kind, draft.stem().strip(), options, key, draft.blanks(), draft.parts());
    }

    /** A fill-in question; its blanks say what is right, so there is no key beside them. */
    static DraftQuestion fillIn(DraftQuestion draft, String stem, List<List<String>> blanks) {
        return made(draft, QuestionKind.FILL_IN, stem, List.of(), null, blanks, List.of());
    }

    static DraftQuestion analysis(DraftQuestion draft, List<DraftQuestion> parts) {
        return made(draft, QuestionKind.CASE_ANALYSIS, draft.stem().strip(), List.of(), null, List.of(), parts);
    }

    private static DraftQuestion made(
            DraftQuestion draft,
            QuestionKind kind,
            String stem,
            List<DraftOption> options,
            @Nullable String key,
            List<List<String>> blanks,
            List<DraftQuestion> parts) {
        return new DraftQuestion(
                draft.where(),
                draft.id(),
                kind,
                stem,
                options,
                key,
                blanks,
                draft.points(),
                parts,
                text(draft.explanation()),
                text(draft.citation()),
                text(draft.difficulty()),
                text(draft.section()));
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
