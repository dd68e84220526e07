package xuefa.course.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** How many reports somebody may send to this node: so many in ten seconds, which is more than any player does. Any thread. */
public final class ReportRate {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int MOST = 20;

    private final Cache<UUID, AtomicInteger> seen =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(200_000).build();

    enum Answer {
        FINE,
        TOO_MANY,
        /** The first of a window that is too many. */
        TOO_MANY_TO_TELL
    }

    Answer take(UUID personId) {
        int count = seen.get(personId, id -> new AtomicInteger()).incrementAndGet();
        return count <= MOST ? Answer.FINE : count == MOST + 1 ? Answer.TOO_MANY_TO_TELL : Answer.TOO_MANY;
    }

    String words() {
        return "more than " + MOST + " reports in " + WINDOW.toSeconds() + " s";
    }
}
