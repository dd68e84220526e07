package xuefa.app.own;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after one store on a daemon thread of its own: starts it again when it has died, and ends and starts it when
 * it has not answered for 3 s. When starting fails it tries again after 1 s, 2 s, 4 s and so on up to 30 s.
 */
final class StoreKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeper.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PING = Duration.ofSeconds(1);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final Duration LAST_WORK = Duration.ofSeconds(90);

    private final OwnStore store;
    private final Thread thread;
    private volatile boolean closed;
    private long heard = System.nanoTime();

    StoreKeeper(OwnStore store) {
        this.store = store;
        this.thread =
                Thread.ofPlatform().daemon().name("keeper of " + store.name()).start(this::keep);
    }

    private void keep() {
        try {
            while (!closed) {
                look();
                Deadline.pause(LOOK);
            }
        } catch (StoreTrouble interrupted) {
            LOG.debug("{} is no longer watched", store.name());
        }
    }

    private void look() {
        if (!store.alive()) {
            LOG.warn("{} has died and is started again", store.name());
            bringBack();
        } else if (store.answers(PING)) {
            heard = System.nanoTime();
        } else if (System.nanoTime() - heard > OwnStore.SILENCE.toNanos()) {
            LOG.warn("{} has not answered for {} s and is started again", store.name(), OwnStore.SILENCE.toSeconds());
            bringBack();
        }
    }

    private void bringBack() {
        long began = System.nanoTime();
        Duration rest = Duration.ofSeconds(1);
        while (!closed) {
            try {
                store.kill();
                store.start(Deadline.in(START));
                heard = System.nanoTime();
                LOG.info("{} answers again after {} ms", store.name(), (heard - began) / 1_000_000);
                return;
            } catch (RuntimeException trouble) {
                if (closed) {
                    return;
                }
                LOG.error("{} The next attempt is in {} s.", trouble.getMessage(), rest.toSeconds());
                Deadline.pause(rest);
                rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
            }
        }
    }

    /** Stops looking; when this returns the store is left alone. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LAST_WORK);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
