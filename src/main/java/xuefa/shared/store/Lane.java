package xuefa.shared.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xuefa.shared.store.RecordStore.Tx;

/** A connection for batches only: opened when needed, given up when anything takes too long. Confined to one event loop. */
public final class Lane {
    private static final int CONNECT_SECONDS = 3;
    private static final int WRITE_SECONDS = 5;

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final String voucher;
    private @Nullable PgConnection connection;

    /** @param lockMillis how long a lock is waited for */
    Lane(Vertx vertx, PgConnectOptions options, int lockMillis) {
        this.vertx = vertx;
        this.voucher = RecordOptions.voucher(options);
        // A plan must know how large this batch is and how large the tables are now: one made for ten rows joins two
        // thousand row by row, one made while the tables were small scans them later.
        this.options = new PgConnectOptions(options)
                .addProperty("lock_timeout", String.valueOf(lockMillis))
                .addProperty("plan_cache_mode", "force_custom_plan")
                .addProperty("enable_seqscan", "off");
    }

    public static List<Lane> some(int many, Vertx vertx, PgConnectOptions options, int lockMillis) {
        return Stream.generate(() -> new Lane(vertx, options, lockMillis))
                .limit(many)
                .toList();
    }

    /** Commits when the future that {@code work} returns succeeds, rolls back when it fails. */
    public <T> Future<T> inTransaction(Function<Tx, Future<T>> work) {
        return use(connection -> connection.begin().compose(transaction -> work.apply(new Tx(connection, voucher))
                .compose(
                        done -> transaction.commit().map(done),
                        failure -> transaction.rollback().transform(rolled -> Future.failedFuture(failure)))));
    }

    /** Fails when there is no connection, or the work fails or takes longer than {@value #WRITE_SECONDS} s. */
    public <T> Future<T> use(Function<SqlConnection, Future<T>> work) {
        return connected()
                .compose(open -> work.apply(open).timeout(WRITE_SECONDS, TimeUnit.SECONDS))
                .onFailure(failure -> {
                    if (!(failure instanceof io.vertx.pgclient.PgException)) {
                        giveUp();
                    }
                });
    }

    private Future<PgConnection> connected() {
        PgConnection open = connection;
        if (open != null) {
            return Future.succeededFuture(open);
        }
        return PgConnection.connect(vertx, options)
                .timeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .onSuccess(fresh -> {
                    connection = fresh;
                    fresh.closeHandler(closed -> forget(fresh));
                });
    }

    @SuppressWarnings("ReferenceEquality")
    private void forget(PgConnection gone) {
        if (connection == gone) {
            connection = null;
        }
    }

    private void giveUp() {
        PgConnection old = connection;
        connection = null;
        if (old != null) {
            old.close();
        }
    }
}
