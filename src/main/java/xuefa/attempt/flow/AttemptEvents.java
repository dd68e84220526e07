package xuefa.attempt.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import xuefa.shared.Marks;

/**
 * What happened to attempts, told after the commit on the event loop that did it, so that live views can follow.
 * Nobody waits for the listeners, and whatever they miss they find in the record. Numbers of attempts are from 1.
 */
public interface AttemptEvents {
    default void started(UUID sittingId, UUID personId, int number, Instant dueAt) {}

    /** @param answers that came; 0 when the candidate only looked */
    default void heard(UUID sittingId, UUID personId, int number, int answers) {}

    default void submitted(Submitted submitted) {}

    /** An officer gave time, so that an open attempt ends later. */
    default void granted(UUID sittingId, UUID personId, int number, Instant dueAt) {}

    /** An attempt that has its result. */
    record Submitted(
            UUID examId,
            UUID sittingId,
            UUID attemptId,
            UUID personId,
            UUID unitId,
            int number,
            Instant at,
            Marks score,
            boolean passed,
            Duration timeUsed) {}
}
