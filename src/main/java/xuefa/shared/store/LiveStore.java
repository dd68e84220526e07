package xuefa.shared.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis as the live views see it: one pipelined connection an event loop, {@value #LIMIT_MILLIS} ms for an answer, and a breaker:
 * after a failure nothing is asked for {@value #PAUSE_MILLIS} ms, so that a hanging Redis costs nobody time.
 * Whoever asks must be able to do without.
 */
public final class LiveStore {
    static final int LIMIT_MILLIS = 250;
    static final int PAUSE_MILLIS = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(LiveStore.class);

    private final Vertx vertx;
    private final Redis redis;
    private @Nullable Future<RedisConnection> connection;
    private long closedUntilNanos;
    private boolean away;

    public LiveStore(Vertx vertx, String connectionString) {
        this.vertx = vertx;
        this.redis = Redis.createClient(
                vertx,
                new RedisOptions()
                        .setConnectionString(connectionString)
                        .setMaxPoolSize(1)
                        .setMaxPoolWaiting(8)
                        .setMaxWaitingHandlers(100_000)
                        .setPoolRecycleTimeout(-1)
                        .setNetClientOptions(new io.vertx.core.net.NetClientOptions()
                                .setConnectTimeout(LIMIT_MILLIS)
                                .setTcpNoDelay(true)));
    }

    /** Where our own or a configured Redis is, as the client wants it. */
    public static String connectionString(StoreAddress address) {
        String sign = address.password().isEmpty() ? "" : ":" + address.password() + "@";
        return "redis://" + sign + address.host() + ":" + address.port();
    }

    /** Fails with {@link Trouble.Away} when Redis is away, slow, or the breaker is open. */
    public Future<@Nullable Response> send(Request request) {
        return connected()
                .compose(c -> c.send(request).timeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS))
                .onSuccess(answer -> answered())
                .recover(this::broken);
    }

    /** All in one write; the answers in order. */
    public Future<List<@Nullable Response>> sendAll(List<Request> requests) {
        if (requests.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        return connected()
                .compose(c -> c.batch(requests).timeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS))
                .onSuccess(answers -> answered())
                .map(answers -> (List<@Nullable Response>) new ArrayList<@Nullable Response>(answers))
                .recover(this::broken);
    }

    private Future<RedisConnection> connected() {
        if (System.nanoTime() - closedUntilNanos < 0) {
            return Future.failedFuture(new Trouble.Away("Redis is away"));
        }
        Future<RedisConnection> now = connection;
        if (now == null) {
            now = redis.connect().timeout(2L * LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            connection = now;
            now.onSuccess(c -> {
                c.exceptionHandler(failure -> drop());
                c.endHandler(end -> drop());
            });
        }
        return now;
    }

    private void answered() {
        if (away) {
            LOG.info("Redis is back");
            away = false;
        }
    }

    private <T> Future<T> broken(Throwable failure) {
        if (failure instanceof io.vertx.redis.client.impl.types.ErrorType) {
            return Future.failedFuture(failure);
        }
        if (!(failure instanceof Trouble.Away)) {
            if (!away) {
                LOG.warn("Redis is away, going on without: {}", String.valueOf(failure));
                away = true;
            }
            closedUntilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
            drop();
        }
        return Future.failedFuture(new Trouble.Away("Redis is away"));
    }

    private void drop() {
        Future<RedisConnection> old = connection;
        connection = null;
        if (old != null && old.succeeded()) {
            vertx.runOnContext(then -> old.result().close());
        }
    }

    public Future<Void> close() {
        return redis.close();
    }
}
