package xuefa.access.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** What was tried at this node alone, while Redis is away. Bounded; any thread. */
public final class MemoryTryBook implements TryBook {
    private static final int MOST = 200_000;

    private record Kept(String text, Duration time) {}

    private final Cache<String, Kept> book = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, Kept>writing((key, kept) -> kept.time()))
            .build();

    @Override
    public <R> Future<R> change(String key, Duration kept, Function<Optional<String>, Change<R>> change) {
        AtomicReference<Change<R>> made = new AtomicReference<>();
        book.asMap().compute(key, (same, before) -> {
            Change<R> next = change.apply(Optional.ofNullable(before).map(Kept::text));
            made.set(next);
            return new Kept(next.text(), kept);
        });
        return Future.succeededFuture(made.get().result());
    }
}
