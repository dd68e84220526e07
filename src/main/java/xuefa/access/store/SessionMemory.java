package xuefa.access.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.access.Session;

/**
 * What a process knows of sessions, by the token's hash. It is believed only while the record has been asked lately which ones
 * have ended, so a session that another node ended is forgotten within {@link #TRUSTED}. Any thread.
 */
public final class SessionMemory {
    /** How long a node may remember a session that another one has ended. */
    public static final Duration TRUSTED = Duration.ofSeconds(5);

    /** Longer than Redis remembers a session, so that what is known to have ended does not come back from there. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** After longer than this, ends may have been missed, and all is forgotten. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** What is known of a session: empty when it has ended. */
    record Known(Optional<Session> session) {}

    private final Cache<String, Known> sessions =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(KEPT).build();

    private volatile @Nullable Long askedAt;

    /** Empty when nothing is known that may be believed. */
    Optional<Known> of(String hash) {
        Long asked = askedAt;
        return asked == null || System.nanoTime() - asked > TRUSTED.toNanos()
                ? Optional.empty()
                : Optional.ofNullable(sessions.getIfPresent(hash));
    }

    /** Unless it is known to have ended. */
    void remember(String hash, Session session) {
        sessions.asMap().putIfAbsent(hash, new Known(Optional.of(session)));
    }

    void end(String hash) {
        sessions.put(hash, new Known(Optional.empty()));
    }

    /**
     * @param nanos when the record was asked which sessions have ended in the last minute
     * @param ended the hashes of their tokens
     */
    void learn(long nanos, Collection<String> ended) {
        Long before = askedAt;
        if (before != null && nanos - before > SILENCE.toNanos()) {
            sessions.invalidateAll();
        }
        ended.forEach(this::end);
        askedAt = nanos;
    }
}
