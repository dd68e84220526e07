package xuefa.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;

/** Runs statements one after the other on a few connections of the client that the server uses, and nothing else. */
final class BareInserts implements AutoCloseable {
    /** What one transaction does; {@code counted} is what it counts for. */
    record Work(int counted, List<Statement> statements) {}

    record Statement(String sql, Tuple parameters) {}

    private final Vertx vertx = Vertx.vertx();
    private final List<PgConnection> connections;

    BareInserts(StoreAddress database, int connections) throws Exception {
        this.connections = IntStream.range(0, connections)
                .mapToObj(i -> PgConnection.connect(vertx, RecordStore.options(database)))
                .map(BareInserts::wait)
                .toList();
    }

    Sample run(Supplier<Work> source, Duration time) {
        long began = System.nanoTime();
        AtomicLong counted = new AtomicLong();
        wait(Future.all(connections.stream()
                .map(each -> work(each, source, began + time.toNanos(), counted))
                .toList()));
        return new Sample(counted.get(), (System.nanoTime() - began) / 1e9);
    }

    private Future<Void> work(PgConnection connection, Supplier<Work> source, long untilNanos, AtomicLong counted) {
        Promise<Void> over = Promise.promise();
        next(connection, source, untilNanos, counted, over);
        return over.future();
    }

    /** Not a chain of futures, which would be as long as the round. */
    private void next(
            PgConnection connection, Supplier<Work> source, long untilNanos, AtomicLong counted, Promise<Void> over) {
        if (System.nanoTime() > untilNanos) {
            over.complete();
            return;
        }
        Work work;
        synchronized (this) {
            work = source.get();
        }
        write(connection, work.statements()).onFailure(over::tryFail).onSuccess(done -> {
            counted.addAndGet(work.counted());
            next(connection, source, untilNanos, counted, over);
        });
    }

    private static Future<Void> write(PgConnection connection, List<Statement> statements) {
        if (statements.size() == 1) {
            return execute(connection, statements.getFirst());
        }
        return connection.begin().compose(transaction -> {
            Future<Void> all = Future.succeededFuture();
            for (Statement statement : statements) {
                all = all.compose(before -> execute(connection, statement));
            }
            return all.compose(done -> transaction.commit());
        });
    }

    private static Future<Void> execute(PgConnection connection, Statement statement) {
        return connection
                .preparedQuery(statement.sql())
                .execute(statement.parameters())
                .mapEmpty();
    }

    private static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        wait(vertx.close());
    }
}
