package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.attempt.Progress;

/** The live view of sittings. */
public interface SittingView {
    /** @param dueMillis when the newest attempt ends, 0 where that is not known */
    record Change(UUID personId, Progress progress, long dueMillis) {}

    /** How many answers came. */
    sealed interface Answers {
        /** From the live view: what each event loop has counted so far, which only rises. */
        record Counted(Map<String, Long> byLoop) implements Answers {}

        /** From the record. */
        record LastMinute(long count) implements Answers {}
    }

    record Changes(List<Change> people, Answers answers) {}

    /**
     * What is known of the people of a sitting who got on since a moment; perhaps of others too. Never without an answer while the
     * record is there.
     *
     * @param since {@link Instant#EPOCH} for everybody
     */
    Future<Changes> changes(UUID sittingId, Instant since);

    /** Throws the view away and builds it anew; fails when the live view is away. */
    Future<Void> rebuild(UUID sittingId);

    /** Throws the figures away for good; fails when the live view is away. */
    Future<Void> forget(UUID sittingId);
}
