package xuefa.attempt.flow;

import java.time.Instant;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.AttemptRow;
import xuefa.exam.PreparedExam;

/** How starting ends. */
public sealed interface Starting {
    /** @param fresh false for an attempt that was open already */
    record Started(AttemptRow row, int lastSeq, AttemptFile file, PreparedExam exam, boolean fresh)
            implements Starting {}

    record NoSuchSitting() implements Starting {}

    record NotOpenYet(Instant opensAt) implements Starting {}

    record Closed() implements Starting {}

    record NoAttemptsLeft() implements Starting {}

    /** A contract or temporary worker, in an exam that leads to certificates of enforcement. */
    record Barred() implements Starting {}
}
