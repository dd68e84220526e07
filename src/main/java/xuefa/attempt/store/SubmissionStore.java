package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.Entry;
import xuefa.attempt.SubmittedBy;
import xuefa.attempt.flow.AttemptEvents;
import xuefa.attempt.flow.Submission;
import xuefa.attempt.flow.Submissions;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Submissions in PostgreSQL, gathered into batches. The attempts' rows are locked for update first, in the order of their ids, so
 * that no save can slip past the grading. One instance an event loop.
 */
public final class SubmissionStore implements Submissions {
    private static final int CHUNK = 100;
    /** Answers are read when it ends, whether they come along or not. */
    private static final int ROWS_OF_A_SHEET = 20;

    private static final int LANES = 1;
    private static final int LOCK_MILLIS = 1000;
    private static final Gathering.Limits ROWS = new Gathering.Limits(1000, 2000, 100_000);

    private final RecordStore store;
    private final Finishing finishing;
    private final AttemptEvents events;
    private final Gathering<Handed, Submission> gathering;

    public SubmissionStore(
            Vertx vertx, PgConnectOptions options, RecordStore store, Finishing finishing, AttemptEvents events) {
        this.store = store;
        this.finishing = finishing;
        this.events = events;
        this.gathering = new Gathering<>(vertx, Lane.some(LANES, vertx, options, LOCK_MILLIS), ROWS, new Submitting());
    }

    @Override
    public Future<Submission> submit(AttemptFile file, int epoch, int highWater, List<Entry> entries) {
        return gathering.ask(new Handed(file, epoch, highWater, entries));
    }

    private final class Submitting implements Gathering.Work<Handed, Submission> {
        @Override
        public Object key(Handed handed) {
            return handed.file().id();
        }

        @Override
        public int rows(Handed handed) {
            return ROWS_OF_A_SHEET + handed.entries().size();
        }

        @Override
        public Future<List<Optional<Submission>>> write(List<Handed> batch, Lane lane) {
            return lane.inTransaction(tx -> new HandingIn(tx, finishing, batch).end())
                    .map(ended -> {
                        tell(ended.finished());
                        return ended.submissions().stream().map(Optional::of).toList();
                    });
        }
    }

    @Override
    public Future<Integer> sweep() {
        return store.inTransaction(this::sweep).compose(finished -> {
            tell(finished);
            return finished.size() < CHUNK
                    ? Future.succeededFuture(finished.size())
                    : sweep().map(more -> more + finished.size());
        });
    }

    private Future<List<Finishing.Finished>> sweep(Tx tx) {
        return tx.query(AttemptSql.LOCK_OVERDUE, Tuple.of(CHUNK)).compose(rows -> {
            List<AttemptRow> overdue = new ArrayList<>();
            for (Row row : rows) {
                overdue.add(AttemptRows.read(row));
            }
            List<UUID> ids = overdue.stream().map(AttemptRow::id).toList();
            return ids.isEmpty()
                    ? Future.succeededFuture(List.of())
                    : RecordedAnswers.of(tx.connection(), ids)
                            .compose(answers -> finishing.finish(
                                    tx,
                                    overdue.stream()
                                            .map(row -> new Finishing.Ending(
                                                    row, SubmittedBy.CLOCK, answers.newest(row.id())))
                                            .toList()));
        });
    }

    private void tell(List<Finishing.Finished> finished) {
        finished.forEach(each -> events.submitted(each.event()));
    }
}
