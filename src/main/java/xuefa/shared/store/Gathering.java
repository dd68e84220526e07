package xuefa.shared.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what is asked on this event loop and puts it to the record in batches: at once while nothing is under way, otherwise
 * after {@value #GATHER_MILLIS} ms, when enough waits, or when the batch before is done. What waits while all lanes are busy
 * shares the next flush of the disk. One instance an event loop.
 */
public final class Gathering<Q, A> {
    private static final int GATHER_MILLIS = 5;

    /** What is done with a batch. */
    public interface Work<Q, A> {
        /** Two requests with the same key never share a batch, since a statement does not see its own rows. */
        Object key(Q request);

        /** How much of a batch it takes. */
        int rows(Q request);

        /** The answers in the order of the requests; one that is empty is asked again. */
        Future<List<Optional<A>>> write(List<Q> batch, Lane lane);
    }

    /**
     * In rows.
     *
     * @param full no longer waited for more
     * @param largest a batch that has so many takes no more
     * @param waiting what comes beyond is refused
     * @param patience what has waited longer is refused when its turn comes: whoever asked has given up, or asks again
     */
    public record Limits(int full, int largest, int waiting, Duration patience) {
        public Limits(int full, int largest, int waiting) {
            this(full, largest, waiting, Duration.ofSeconds(8));
        }
    }

    private static final int READ_LOCK_MILLIS = 1000;
    private static final Limits READS = new Limits(100, 100, 20_000);

    private record Asked<Q, A>(Q request, Promise<A> promise, long sinceNanos) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - sinceNanos > age.toNanos();
        }
    }

    private final Vertx vertx;
    private final int lanes;
    private final List<Lane> idle;
    private final Limits limits;
    private final Work<Q, A> work;
    private final Deque<Asked<Q, A>> queue = new ArrayDeque<>();
    private int waitingRows;
    private boolean scheduled;

    public Gathering(Vertx vertx, List<Lane> lanes, Limits limits, Work<Q, A> work) {
        this.vertx = vertx;
        this.lanes = lanes.size();
        this.idle = new ArrayList<>(lanes);
        this.limits = limits;
        this.work = work;
    }

    /** What many ask at once, each for one thing, on a connection of its own. */
    public static <Q, A> Gathering<Q, A> single(Vertx vertx, PgConnectOptions options, Work<Q, A> work) {
        return new Gathering<>(vertx, Lane.some(1, vertx, options, READ_LOCK_MILLIS), READS, work);
    }

    /** Fails with {@code Away} when the record is away or too much waits. */
    public Future<A> ask(Q request) {
        if (waitingRows + work.rows(request) > limits.waiting()) {
            return Future.failedFuture(new Trouble.Away("too much waits for the record"));
        }
        Promise<A> promise = Promise.promise();
        enqueue(new Asked<>(request, promise, System.nanoTime()));
        return promise.future();
    }

    private void enqueue(Asked<Q, A> asked) {
        queue.add(asked);
        waitingRows += work.rows(asked.request());
        if (idle.isEmpty() || scheduled) {
            return;
        }
        if (waitingRows >= limits.full()) {
            flush();
        } else if (idle.size() == lanes) {
            scheduled = true;
            vertx.runOnContext(now -> flush());
        } else {
            scheduled = true;
            vertx.setTimer(GATHER_MILLIS, now -> flush());
        }
    }

    private void flush() {
        scheduled = false;
        while (!queue.isEmpty() && !idle.isEmpty()) {
            Lane lane = idle.removeLast();
            List<Asked<Q, A>> batch = gather();
            if (batch.isEmpty()) {
                idle.add(lane);
                return;
            }
            write(batch, lane).onComplete(done -> {
                idle.add(lane);
                flush();
            });
        }
    }

    /** In the order of arrival; a second request with the same key waits for the next batch. */
    private List<Asked<Q, A>> gather() {
        List<Asked<Q, A>> batch = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        int rows = 0;
        Iterator<Asked<Q, A>> next = queue.iterator();
        while (next.hasNext() && rows < limits.largest()) {
            Asked<Q, A> asked = next.next();
            if (asked.isOlderThan(limits.patience())) {
                next.remove();
                waitingRows -= work.rows(asked.request());
                asked.promise().tryFail(new Trouble.Away("waited too long for the record"));
            } else if (keys.add(work.key(asked.request()))) {
                next.remove();
                batch.add(asked);
                rows += work.rows(asked.request());
            }
        }
        waitingRows -= rows;
        return batch;
    }

    /** Always succeeds; each request hears of its own end. */
    private Future<Void> write(List<Asked<Q, A>> batch, Lane lane) {
        return written(batch, lane)
                .<Void>map(answers -> {
                    tell(batch, answers);
                    return null;
                })
                .recover(failure -> failed(batch, lane, failure));
    }

    private Future<List<Optional<A>>> written(List<Asked<Q, A>> batch, Lane lane) {
        try {
            return work.write(batch.stream().map(Asked::request).toList(), lane);
        } catch (RuntimeException broken) {
            return Future.failedFuture(broken);
        }
    }

    private void tell(List<Asked<Q, A>> batch, List<Optional<A>> answers) {
        for (int i = 0; i < batch.size(); i++) {
            Asked<Q, A> asked = batch.get(i);
            answers.get(i).ifPresentOrElse(asked.promise()::tryComplete, () -> enqueue(asked));
        }
    }

    /** One request that waits for a lock or breaks the batch must not hold up the others: they are written one by one. */
    private Future<Void> failed(List<Asked<Q, A>> batch, Lane lane, Throwable failure) {
        if (batch.size() == 1 || (Trouble.isAway(failure) && !Trouble.isLockTimeout(failure))) {
            batch.forEach(asked -> asked.promise().tryFail(failure));
            return Future.succeededFuture();
        }
        Future<Void> each = Future.succeededFuture();
        for (Asked<Q, A> asked : batch) {
            if (!asked.promise().future().isComplete()) {
                each = each.compose(before -> write(List.of(asked), lane));
            }
        }
        return each;
    }
}
