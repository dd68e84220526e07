package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.List;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;

/** Submissions in the record: submitting, grading and the result are one transaction. */
public interface Submissions {
    /** @param highWater the last seq that the device used in this epoch */
    Future<Submission> submit(AttemptFile file, int epoch, int highWater, List<Entry> entries);

    /**
     * Ends what is overdue, in chunks; safe on any number of nodes at once.
     *
     * @return how many were ended
     */
    Future<Integer> sweep();
}
