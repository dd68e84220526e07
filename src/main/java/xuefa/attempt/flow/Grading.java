package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.NewestAnswer;
import xuefa.shared.Marks;
import xuefa.shared.store.RecordStore.Tx;

/** Grades what is submitted and writes the results, in the transaction of the submission. */
public interface Grading {
    /** One graded sheet each, in the same order. A failure undoes the submission. */
    Future<List<Graded>> grade(Tx tx, List<Sheet> sheets);

    /** What counts of an attempt. */
    record Sheet(AttemptFile file, List<NewestAnswer> answers, Duration timeUsed) {}

    record Graded(Marks score, boolean passed) {}
}
