package xuefa.attempt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as the record has it at one moment.
 *
 * @param submission null while the attempt is open
 * @param now the clock of the record at that moment
 */
public record AttemptRow(
        UUID id,
        int epoch,
        Instant startedAt,
        Instant dueAt,
        Instant graceUntil,
        @Nullable Submitted submission,
        Instant now) {

    /** How an attempt ended. */
    public record Submitted(Instant at, SubmittedBy by, String receipt) {}

    public boolean isOpen() {
        return submission == null;
    }

    /** Open, and nothing that arrives now can count. */
    public boolean isOverdue() {
        return isOpen() && now.isAfter(graceUntil);
    }

    /** The same attempt at a later moment. */
    public AttemptRow at(Instant later) {
        return new AttemptRow(id, epoch, startedAt, dueAt, graceUntil, submission, later);
    }

    public long remainingMillis() {
        return isOpen() ? Math.max(0, dueAt.toEpochMilli() - now.toEpochMilli()) : 0;
    }
}
