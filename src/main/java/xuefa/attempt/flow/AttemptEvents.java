package xuefa.attempt.flow;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import xuefa.shared.Marks;

/**
 * What happened to attempts, told after the commit on the event loop that did it, so that live views can follow.
 * Nobody waits for the listeners, and whatever they miss they find in the record.
 */
public interface AttemptEvents {
    default void started(UUID sittingId, UUID personId, UUID attemptId) {}

    /** Answers of these attempts arrived, or their candidates asked for them. */
    default void heard(UUID sittingId, Collection<UUID> attemptIds) {}

    default void submitted(Submitted submitted) {}

    /** An attempt that has its result. */
    record Submitted(
            UUID examId,
            UUID sittingId,
            UUID attemptId,
            UUID personId,
            UUID unitId,
            Marks score,
            boolean passed,
            Duration timeUsed) {}
}
