package xuefa.attempt.store;

import java.util.List;
import java.util.SortedSet;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.Entry;
import xuefa.attempt.SeqRange;
import xuefa.attempt.flow.Saving;
import xuefa.attempt.flow.Submission;

/**
 * An attempt that is handed in.
 *
 * @param highWater the last seq that the device used in this epoch
 */
record Handed(AttemptFile file, int epoch, int highWater, List<Entry> entries) {

    Batch.Waiting saving() {
        return new Batch.Waiting(file, epoch, entries);
    }

    /**
     * The attempt's locked row, after what came along was appended: it cannot be submitted before its last answer.
     *
     * @param lines what became of what came along
     */
    record Locked(AttemptRow row, List<Saving.Line> lines) {}

    /** What comes next. */
    sealed interface Verdict {
        /** Nothing is to be done. */
        record Known(Submission submission) implements Verdict {}

        /** The clock ends it. */
        record Overdue() implements Verdict {}

        /** The candidate ends it, when nothing is missing. */
        record InTime() implements Verdict {}
    }

    Verdict judge(Locked locked) {
        AttemptRow row = locked.row();
        if (epoch > row.epoch()) {
            return new Verdict.Known(new Submission.NoSuchEpoch(row.epoch()));
        }
        if (row.submission() != null) {
            return new Verdict.Known(new Submission.Accepted(row.submission(), locked.lines()));
        }
        if (row.isOverdue()) {
            return new Verdict.Overdue();
        }
        return epoch < row.epoch()
                ? new Verdict.Known(new Submission.Superseded(locked.lines(), row.epoch()))
                : new Verdict.InTime();
    }

    /** In time, but for these. */
    List<SeqRange> missing(SortedSet<Integer> received) {
        return SeqRange.missing(received, highWater);
    }
}
