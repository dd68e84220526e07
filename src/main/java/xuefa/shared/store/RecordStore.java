package xuefa.shared.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import xuefa.shared.Actor;

/**
 * PostgreSQL as the stores see it. One pool an event loop; nothing waits longer than its limit.
 * A failed future is either {@link Trouble#isAway away} or a fault of ours.
 */
public final class RecordStore {
    public static final int LIMIT_SECONDS = 10;

    private final Pool pool;
    private final int limitSeconds;
    private final String voucher;

    private RecordStore(Pool pool, int limitSeconds, String voucher) {
        this.pool = pool;
        this.limitSeconds = limitSeconds;
        this.voucher = voucher;
    }

    public static RecordStore open(Vertx vertx, StoreAddress address, int connections) {
        return open(vertx, address, connections, LIMIT_SECONDS);
    }

    /** For commands, which may take longer than somebody at a phone would wait. */
    public static RecordStore open(Vertx vertx, StoreAddress address, int connections, int limitSeconds) {
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(connections)
                        .setMaxWaitQueueSize(2000)
                        .setConnectionTimeout(Math.max(3, limitSeconds / 10))
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                        .setIdleTimeout(300)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(options(address, limitSeconds))
                .using(vertx)
                .build();
        return new RecordStore(pool, limitSeconds, address.voucher());
    }

    /** How this node connects to PostgreSQL: prepared statements kept, short lock waits, bounded statements. */
    public static PgConnectOptions options(StoreAddress address) {
        return options(address, LIMIT_SECONDS);
    }

    private static PgConnectOptions options(StoreAddress address, int limitSeconds) {
        PgConnectOptions options = new RecordOptions(address);
        options.setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(256)
                .setPipeliningLimit(8);
        options.addProperty("lock_timeout", "2000");
        options.addProperty("statement_timeout", String.valueOf(limitSeconds * 900));
        // A node that hangs in mid-transaction must not keep its locks.
        options.addProperty("idle_in_transaction_session_timeout", String.valueOf(limitSeconds * 1000));
        options.addProperty("application_name", "xuefa");
        return options;
    }

    public Future<RowSet<Row>> query(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).timeout(limitSeconds, TimeUnit.SECONDS);
    }

    public Future<RowSet<Row>> query(String sql) {
        return query(sql, Tuple.tuple());
    }

    /**
     * Hands on the rows of a list however long, so many at a time, by a cursor: no more of them stand in memory. Sees the record as it
     * is at the start.
     *
     * @param taking gets each chunk, once what it returned for the one before has come
     */
    public Future<Void> handOn(String sql, Tuple parameters, int rows, Function<RowSet<Row>, Future<Void>> taking) {
        return inTransaction(
                tx -> tx.connection().prepare(sql).compose(prepared -> handOn(prepared.cursor(parameters), rows, taking)
                        .eventually(prepared::close)));
    }

    private static Future<Void> handOn(Cursor cursor, int rows, Function<RowSet<Row>, Future<Void>> taking) {
        return cursor.read(rows)
                .compose(chunk -> (chunk.size() == 0 ? Future.<Void>succeededFuture() : taking.apply(chunk))
                        .compose(taken -> cursor.hasMore() ? handOn(cursor, rows, taking) : cursor.close()));
    }

    /** Commits when the future that {@code work} returns succeeds, rolls back when it fails. */
    public <T> Future<T> inTransaction(Function<Tx, Future<T>> work) {
        Optional<Actor> acting = Acting.now();
        return pool.withTransaction(connection -> work.apply(new Tx(connection, voucher, acting)))
                .timeout(limitSeconds, TimeUnit.SECONDS);
    }

    public Future<Void> close() {
        return pool.close();
    }

    /**
     * A transaction under way; only stores look inside.
     *
     * @param voucher as in {@link StoreAddress}
     * @param acting who asked for it; empty for what happens by itself
     */
    public record Tx(SqlConnection connection, String voucher, Optional<Actor> acting) {
        public Future<RowSet<Row>> query(String sql, Tuple parameters) {
            return connection.preparedQuery(sql).execute(parameters);
        }

        @Override
        public String toString() {
            return "Tx";
        }
    }
}
