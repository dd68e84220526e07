package xuefa.attempt;

import java.util.UUID;
import xuefa.paper.SheetLayout;

/** What of an attempt never changes, in the form the hot path needs; a few kilobytes. */
public record AttemptFile(
        UUID id,
        UUID personId,
        UUID unitId,
        UUID sittingId,
        UUID examId,
        int number,
        SheetLayout layout,
        String paperDigest) {

    /** What the paper says to an entry, whenever it came. */
    public Outcome check(Entry entry) {
        return switch (layout.check(entry.questionId(), entry.optionIds())) {
            case KNOWN -> Outcome.ACCEPTED;
            case UNKNOWN_QUESTION -> Outcome.UNKNOWN_QUESTION;
            case UNKNOWN_OPTION -> Outcome.UNKNOWN_OPTION;
        };
    }
}
