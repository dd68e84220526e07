package xuefa.attempt.flow;

import java.util.List;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.SeqRange;

/** How submitting ends. */
public sealed interface Submission {
    /**
     * Submitted now or earlier, by the candidate or by the clock: always with the same receipt.
     *
     * @param lines what became of the entries that came with it
     */
    record Accepted(AttemptRow.Submitted submission, List<Saving.Line> lines) implements Submission {}

    /** Not everything has arrived; what came with it is kept. */
    record Missing(List<SeqRange> ranges, int highWater, List<Saving.Line> lines) implements Submission {}

    /** Another device has taken over. */
    record Superseded(List<Saving.Line> lines, int epochNow) implements Submission {}

    record NoSuchEpoch(int epochNow) implements Submission {}

    record NoSuchAttempt() implements Submission {}
}
