package xuefa.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a letter is tried again: after a minute, then ever later, for about a day. */
public final class Backoff {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private Backoff() {}

    /** Empty when it has been tried often enough. */
    public static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
