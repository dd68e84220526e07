package xuefa.attempt.store;

import com.github.benmanes.caffeine.cache.Cache;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.flow.AnswerLog;
import xuefa.attempt.store.Batch.Judged;
import xuefa.attempt.store.Batch.Waiting;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;

/** Writes answers in batches. One instance an event loop. */
public final class BatchedAnswerLog implements AnswerLog {
    private static final int LANES = 2;
    private static final int LOCK_MILLIS = 250;
    private static final Gathering.Limits ROWS = new Gathering.Limits(200, 400, 20_000);

    private final HighWaterMarks marks;
    private final Gathering<Waiting, Appended> gathering;

    /** What the event loops of a process know together. */
    public static final class Memory {
        private final Cache<Batch.Epoch, Integer> marks = HighWaterMarks.newCache();
    }

    public BatchedAnswerLog(Vertx vertx, PgConnectOptions options, Memory memory) {
        this.marks = new HighWaterMarks(memory.marks);
        this.gathering = new Gathering<>(vertx, Lane.some(LANES, vertx, options, LOCK_MILLIS), ROWS, new Appending());
    }

    @Override
    public Future<Appended> append(AttemptFile file, int epoch, List<Entry> entries) {
        return gathering.ask(new Waiting(file, epoch, entries));
    }

    private final class Appending implements Gathering.Work<Waiting, Appended> {
        @Override
        public Object key(Waiting request) {
            return request.key();
        }

        @Override
        public int rows(Waiting request) {
            return request.entries().size();
        }

        @Override
        public Future<List<Optional<Appended>>> write(List<Waiting> requests, Lane lane) {
            Batch batch = new Batch();
            requests.forEach(batch::add);
            return lane.use(connection -> connection
                    .preparedQuery(AnswerSql.APPEND)
                    .execute(batch.rows().parameters())
                    .map(batch::read)
                    .compose(judged -> marks.of(sure(judged), connection).map(highWaters -> judged.stream()
                            .map(each -> each.map(said -> appended(said, highWaters)))
                            .toList())));
        }
    }

    private static List<Judged> sure(List<Optional<Judged>> judged) {
        return judged.stream().flatMap(Optional::stream).toList();
    }

    private static Appended appended(Judged said, Map<Batch.Epoch, Integer> highWaters) {
        int highWater = highWaters.getOrDefault(said.waiting().key(), 0);
        return new Appended(said.outcomes(), said.epochNow(), highWater, said.now(), said.dueAt());
    }
}
