package xuefa.attempt.store;

import com.github.benmanes.caffeine.cache.Cache;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.flow.AnswerLog;
import xuefa.attempt.store.Batch.Judged;
import xuefa.attempt.store.Batch.Waiting;
import xuefa.shared.store.Trouble;

/**
 * Gathers what arrives on this event loop and writes it in batches: at once while nothing is under way, otherwise after
 * {@value #GATHER_MILLIS} ms, {@value #FULL} rows, or when the write before is done. One instance an event loop.
 */
public final class BatchedAnswerLog implements AnswerLog {
    private static final int LANES = 2;
    private static final int GATHER_MILLIS = 5;
    private static final int FULL = 200;
    private static final int LARGEST = 400;
    private static final int MOST_WAITING = 20_000;

    private final Vertx vertx;
    private final List<Lane> idle = new ArrayList<>();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final HighWaterMarks marks;
    private int waitingRows;
    private boolean scheduled;

    /** What the event loops of a process know together. */
    public static final class Memory {
        private final Cache<Batch.Epoch, Integer> marks = HighWaterMarks.newCache();
    }

    public BatchedAnswerLog(Vertx vertx, PgConnectOptions options, Memory memory) {
        this.vertx = vertx;
        this.marks = new HighWaterMarks(memory.marks);
        for (int i = 0; i < LANES; i++) {
            idle.add(new Lane(vertx, options));
        }
    }

    @Override
    public Future<Appended> append(AttemptFile file, int epoch, List<Entry> entries) {
        if (waitingRows + entries.size() > MOST_WAITING) {
            return Future.failedFuture(new Trouble.Away("too many answers wait"));
        }
        Promise<Appended> promise = Promise.promise();
        enqueue(new Waiting(file, epoch, entries, promise));
        return promise.future();
    }

    private void enqueue(Waiting waiting) {
        queue.add(waiting);
        waitingRows += waiting.entries().size();
        if (idle.isEmpty() || scheduled) {
            return;
        }
        if (waitingRows >= FULL) {
            flush();
        } else if (idle.size() == LANES) {
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
            write(gather(), lane).onComplete(done -> {
                idle.add(lane);
                flush();
            });
        }
    }

    /** In the order of arrival; a second request of the same epoch waits for the next batch. */
    private Batch gather() {
        Batch batch = new Batch();
        Iterator<Waiting> next = queue.iterator();
        while (next.hasNext() && batch.size() < LARGEST) {
            Waiting waiting = next.next();
            if (batch.add(waiting)) {
                next.remove();
                waitingRows -= waiting.entries().size();
            }
        }
        return batch;
    }

    /** Always succeeds; each request hears of its own end. */
    private Future<Void> write(Batch batch, Lane lane) {
        return lane.use(connection -> connection
                        .preparedQuery(AnswerSql.APPEND)
                        .execute(batch.rows().parameters())
                        .map(batch::read)
                        .compose(judged -> marks.of(sure(judged), connection).map(highWaters -> {
                            tell(judged, highWaters);
                            return (Void) null;
                        })))
                .recover(failure -> failed(batch, lane, failure));
    }

    private static List<Judged> sure(Map<Waiting, Optional<Judged>> judged) {
        return judged.values().stream().flatMap(Optional::stream).toList();
    }

    private void tell(Map<Waiting, Optional<Judged>> judged, Map<Judged, Integer> highWaters) {
        judged.forEach((waiting, answer) -> {
            if (answer.isEmpty()) {
                enqueue(waiting);
            } else {
                Judged said = answer.get();
                int highWater = highWaters.getOrDefault(said, 0);
                waiting.promise()
                        .complete(new Appended(said.outcomes(), said.epochNow(), highWater, said.now(), said.dueAt()));
            }
        });
    }

    /** One attempt's locked or faulty row must not hold up the others: they are written one by one. */
    private Future<Void> failed(Batch batch, Lane lane, Throwable failure) {
        boolean alone = batch.requests().size() == 1;
        if (alone || (Trouble.isAway(failure) && !Trouble.isLockTimeout(failure))) {
            batch.requests().forEach(waiting -> waiting.promise().tryFail(failure));
            return Future.succeededFuture();
        }
        Future<Void> each = Future.succeededFuture();
        for (Waiting waiting : batch.requests()) {
            if (!waiting.promise().future().isComplete()) {
                Batch single = new Batch();
                single.add(waiting);
                each = each.compose(before -> write(single, lane));
            }
        }
        return each;
    }
}
