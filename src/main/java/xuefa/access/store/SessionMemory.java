package xuefa.access.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    /** A use this soon after the last one is not noted. */
    private static final long SAME_USE_MILLIS = 1000;

    /** What is known of a session. */
    static final class Known {
        private final Optional<Session> session;
        private volatile long usedMillis;
        private volatile long toldMillis;

        /** @param session empty when it has ended */
        Known(Optional<Session> session) {
            this.session = session;
            this.toldMillis = session.map(each -> each.usedAt().toEpochMilli()).orElse(0L);
            this.usedMillis = toldMillis;
        }

        Optional<Session> session() {
            return session;
        }

        Instant usedAt() {
            return Instant.ofEpochMilli(usedMillis);
        }

        void use(long millis) {
            if (millis - usedMillis > SAME_USE_MILLIS) {
                usedMillis = millis;
            }
        }
    }

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

    /** What is known may be too old; not whether it has ended. */
    void doubt(String hash) {
        sessions.asMap().computeIfPresent(hash, (same, known) -> known.session().isPresent() ? null : known);
    }

    void end(String hash) {
        sessions.put(hash, new Known(Optional.empty()));
    }

    /**
     * Those that were used since the record was told last, and when.
     *
     * @param between how much later than what the record knows is worth telling
     */
    Map<String, Instant> uses(Duration between) {
        Map<String, Instant> uses = new HashMap<>();
        sessions.asMap().forEach((hash, known) -> {
            long used = known.usedMillis;
            if (known.session().isPresent() && used - known.toldMillis > between.toMillis()) {
                known.toldMillis = used;
                uses.put(hash, Instant.ofEpochMilli(used));
            }
        });
        return uses;
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
