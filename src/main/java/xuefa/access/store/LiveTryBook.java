package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import xuefa.shared.store.LiveStore;

/**
 * What was tried at any node, in Redis. While it is away each node counts for itself: guessing at n nodes then has n times the tries
 * that are free, and still slows down.
 */
public final class LiveTryBook implements TryBook {
    private static final int TRIES = 5;

    /** 1 when what was there is what was read. */
    private static final String REPLACE = """
            local was = redis.call('GET', KEYS[1]) or ''
            if was ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1
            """;

    private final LiveStore live;
    private final TryBook without;

    public LiveTryBook(LiveStore live, TryBook without) {
        this.live = live;
        this.without = without;
    }

    @Override
    public <R> Future<R> change(String key, Duration kept, Function<Optional<String>, Change<R>> change) {
        return change("tries:" + key, kept, change, TRIES).recover(away -> without.change(key, kept, change));
    }

    private <R> Future<R> change(String key, Duration kept, Function<Optional<String>, Change<R>> change, int tries) {
        return live.send(Request.cmd(Command.GET).arg(key)).compose(found -> {
            Optional<String> before = Optional.ofNullable(found).map(Object::toString);
            Change<R> made = change.apply(before);
            if (before.filter(made.text()::equals).isPresent()) {
                return Future.succeededFuture(made.result());
            }
            return live.send(Request.cmd(Command.EVAL)
                            .arg(REPLACE)
                            .arg(1)
                            .arg(key)
                            .arg(before.orElse(""))
                            .arg(made.text())
                            .arg(kept.toMillis()))
                    .compose(replaced -> {
                        boolean done = replaced != null && Integer.valueOf(1).equals(replaced.toInteger());
                        return done || tries == 1
                                ? Future.succeededFuture(made.result())
                                : change(key, kept, change, tries - 1);
                    });
        });
    }
}
