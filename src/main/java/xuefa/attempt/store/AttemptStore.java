package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.SeqRange;
import xuefa.attempt.flow.Attempts;
import xuefa.exam.flow.Exams.Timed;
import xuefa.paper.Paper;
import xuefa.shared.store.RecordStore;

/** Attempts in PostgreSQL. */
public final class AttemptStore implements Attempts {
    private static final String PAPER = "select content from paper where attempt_id = $1";

    private final RecordStore store;

    public AttemptStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Timed<Used>> used(UUID sittingId, UUID personId) {
        return store.query(AttemptSql.USED, Tuple.of(sittingId, personId)).map(rows -> {
            Row row = rows.iterator().next();
            return new Timed<>(
                    new Used(row.getInteger("used"), Optional.ofNullable(row.getUUID("open"))),
                    row.getOffsetDateTime("now").toInstant());
        });
    }

    @Override
    public Future<Boolean> start(Start start) {
        byte[] bytes = start.paper().bytes();
        Tuple parameters = Tuple.of(
                        start.attemptId(),
                        start.sittingId(),
                        start.personId(),
                        start.number(),
                        start.minutes(),
                        (double) start.graceSeconds())
                .addString(start.paper().digest())
                .addBuffer(Buffer.buffer(bytes));
        return store.query(AttemptSql.START, parameters).map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Now> now(UUID attemptId) {
        return store.query(AttemptSql.STATE, Tuple.of(attemptId)).map(rows -> {
            Row row = rows.iterator().next();
            return new Now(AttemptRows.read(row), row.getInteger("last_seq"));
        });
    }

    @Override
    public Future<Integer> highWater(UUID attemptId, int epoch) {
        return store.query(AttemptSql.SEQS, Tuple.of(attemptId, epoch)).map(rows -> {
            SortedSet<Integer> seqs = new TreeSet<>();
            rows.forEach(row -> seqs.add(row.getInteger("seq")));
            return SeqRange.highWater(0, seqs);
        });
    }

    @Override
    public Future<Paper> paper(UUID attemptId) {
        return store.query(PAPER, Tuple.of(attemptId))
                .map(rows ->
                        Paper.parse(rows.iterator().next().getBuffer("content").getBytes()));
    }

    @Override
    public Future<List<NewestAnswer>> newest(UUID attemptId) {
        return store.query(AnswerSql.NEWEST, Tuple.of(new UUID[] {attemptId}))
                .map(rows -> Finishing.newest(rows).getOrDefault(attemptId, List.of()));
    }

    @Override
    public Future<Optional<Epoch>> nextEpoch(UUID attemptId) {
        return store.query(AttemptSql.NEXT_EPOCH, Tuple.of(attemptId)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            long left = row.getOffsetDateTime("due_at").toInstant().toEpochMilli()
                    - row.getOffsetDateTime("now").toInstant().toEpochMilli();
            return Optional.of(new Epoch(row.getInteger("epoch"), Math.max(0, left)));
        });
    }
}
