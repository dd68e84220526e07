package xuefa.exam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A sitting as those who arranged it see it.
 *
 * @param unitName who holds the exam
 * @param version 1 more with each change
 * @param rosterClosesAt empty when the roster closed at publication
 * @param rosterCommitment there once the roster is closed
 * @param people on the roster now
 * @param draftId empty when the exam wasn't made from a draft
 * @param now by the clock of the record
 * @param events what was done, the last first
 */
public record Arrangement(
        Sitting sitting,
        String unitName,
        int version,
        Optional<Instant> cancelledAt,
        Optional<Instant> rosterClosesAt,
        Optional<String> rosterCommitment,
        int people,
        Optional<UUID> draftId,
        Instant now,
        List<ExamEvent> events) {

    public Arrangement {
        events = List.copyOf(events);
    }

    /** Until a minute before the opening. */
    public boolean isChangeable() {
        return cancelledAt.isEmpty() && sitting.isComing(now.plus(Sitting.FIRM_BEFORE));
    }

    public boolean isRosterOpen() {
        return rosterClosesAt.isPresent() && rosterCommitment.isEmpty();
    }

    /** {@code coming}, {@code open}, {@code closed} or {@code cancelled}. */
    public String state() {
        if (cancelledAt.isPresent()) {
            return "cancelled";
        }
        if (sitting.isComing(now)) {
            return "coming";
        }
        return sitting.isClosed(now) ? "closed" : "open";
    }
}
