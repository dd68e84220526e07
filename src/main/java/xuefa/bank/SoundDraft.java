package xuefa.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the sound form of a draft. */
final class SoundDraft {
    private SoundDraft() {}

    /** {@code draft} with what a check found out about it, and without spaces around its texts. */
    static DraftQuestion of(DraftQuestion draft, QuestionKind kind, List<DraftOption> options, @Nullable String key) {
        return new DraftQuestion(
                draft.where(),
                draft.id(),
                kind,
                draft.stem().strip(),
                options,
                key,
                draft.blanks(),
                draft.points(),
                draft.parts(),
                text(draft.explanation()),
                text(draft.citation()),
                text(draft.difficulty()),
                text(draft.section()));
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
