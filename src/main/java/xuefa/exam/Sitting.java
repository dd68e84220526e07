package xuefa.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One window of time of an exam 场次. Work that is under way ends when the sitting closes, but for grants of time. */
public record Sitting(UUID id, UUID examId, Instant opensAt, Instant closesAt) {
    /** So long before the opening nothing of a sitting can be changed any more, and its roster is closed. */
    public static final Duration FIRM_BEFORE = Duration.ofMinutes(1);

    public Sitting {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("a sitting must open before it closes");
        }
    }

    public boolean isComing(Instant now) {
        return now.isBefore(opensAt);
    }

    public boolean isClosed(Instant now) {
        return !now.isBefore(closesAt);
    }
}
