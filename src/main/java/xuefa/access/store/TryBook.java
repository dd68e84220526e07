package xuefa.access.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what was tried, by key, as text. Two changes of one key come one after the other. */
public interface TryBook {
    /** @param text what is kept from now on */
    record Change<R>(String text, R result) {}

    /**
     * Never fails.
     *
     * @param kept how long it is kept at least
     * @param change from what is there, empty for nothing; may be called more than once
     */
    <R> Future<R> change(String key, Duration kept, Function<Optional<String>, Change<R>> change);
}
