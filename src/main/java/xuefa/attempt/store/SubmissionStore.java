package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.Entry;
import xuefa.attempt.SeqRange;
import xuefa.attempt.SubmittedBy;
import xuefa.attempt.flow.AttemptEvents;
import xuefa.attempt.flow.Saving;
import xuefa.attempt.flow.Submission;
import xuefa.attempt.flow.Submissions;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Submissions in PostgreSQL. The attempt's row is locked for update first, so that no save can slip past the grading. */
public final class SubmissionStore implements Submissions {
    private static final int CHUNK = 100;

    private final RecordStore store;
    private final Finishing finishing;
    private final AttemptEvents events;

    public SubmissionStore(RecordStore store, Finishing finishing, AttemptEvents events) {
        this.store = store;
        this.finishing = finishing;
        this.events = events;
    }

    /** What a transaction came to, and what there is to tell after its commit. */
    private record Ended(Submission submission, List<Finishing.Finished> finished) {}

    @Override
    public Future<Submission> submit(AttemptFile file, int epoch, int highWater, List<Entry> entries) {
        return store.inTransaction(
                        tx -> locked(tx, file.id()).compose(row -> submit(tx, file, row, epoch, highWater, entries)))
                .map(ended -> {
                    tell(ended.finished());
                    return ended.submission();
                });
    }

    private static Future<AttemptRow> locked(Tx tx, UUID attemptId) {
        return tx.query(AttemptSql.LOCK, Tuple.of(attemptId))
                .map(rows -> AttemptRows.read(rows.iterator().next()));
    }

    private Future<Ended> submit(
            Tx tx, AttemptFile file, AttemptRow row, int epoch, int highWater, List<Entry> entries) {
        return epoch > row.epoch()
                ? ended(new Submission.NoSuchEpoch(row.epoch()))
                : append(tx, file, row, epoch, entries)
                        .compose(added -> end(tx, file, added.row(), epoch, highWater, added.lines()));
    }

    private Future<Ended> end(
            Tx tx, AttemptFile file, AttemptRow row, int epoch, int highWater, List<Saving.Line> lines) {
        if (row.submission() != null) {
            return ended(new Submission.Accepted(row.submission(), lines));
        }
        if (row.isOverdue()) {
            return finish(tx, row, SubmittedBy.CLOCK, lines);
        }
        if (epoch < row.epoch()) {
            return ended(new Submission.Superseded(lines, row.epoch()));
        }
        return received(tx, file.id(), epoch).compose(received -> {
            List<SeqRange> missing = SeqRange.missing(received, highWater);
            return missing.isEmpty()
                    ? finish(tx, row, SubmittedBy.CANDIDATE, lines)
                    : ended(new Submission.Missing(missing, SeqRange.highWater(0, received), lines));
        });
    }

    private static Future<Ended> ended(Submission submission) {
        return Future.succeededFuture(new Ended(submission, List.of()));
    }

    private Future<Ended> finish(Tx tx, AttemptRow row, SubmittedBy by, List<Saving.Line> lines) {
        return finishing
                .finish(tx, List.of(row), by)
                .map(finished ->
                        new Ended(new Submission.Accepted(finished.getFirst().submission(), lines), finished));
    }

    /** What came with the submission, and the attempt as it is then: it cannot be submitted before its last answer. */
    private record Added(List<Saving.Line> lines, AttemptRow row) {}

    private static Future<Added> append(Tx tx, AttemptFile file, AttemptRow row, int epoch, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Future.succeededFuture(new Added(List.of(), row));
        }
        Batch batch = new Batch();
        Batch.Waiting waiting = new Batch.Waiting(file, epoch, entries, Promise.promise());
        batch.add(waiting);
        return tx.query(AnswerSql.APPEND, batch.rows().parameters())
                .map(rows -> batch.read(rows).values().iterator().next().orElseThrow())
                .map(judged -> new Added(Saving.Line.of(entries, judged.outcomes()), row.at(judged.now())));
    }

    private static Future<SortedSet<Integer>> received(Tx tx, UUID attemptId, int epoch) {
        return tx.query(AttemptSql.SEQS, Tuple.of(attemptId, epoch)).map(rows -> {
            SortedSet<Integer> seqs = new TreeSet<>();
            rows.forEach(row -> seqs.add(row.getInteger("seq")));
            return seqs;
        });
    }

    @Override
    public Future<Integer> sweep() {
        return store.inTransaction(
                        tx -> tx.query(AttemptSql.LOCK_OVERDUE, Tuple.of(CHUNK)).compose(rows -> {
                            List<AttemptRow> overdue = new ArrayList<>();
                            for (Row row : rows) {
                                overdue.add(AttemptRows.read(row));
                            }
                            return overdue.isEmpty()
                                    ? Future.succeededFuture(List.<Finishing.Finished>of())
                                    : finishing.finish(tx, overdue, SubmittedBy.CLOCK);
                        }))
                .compose(finished -> {
                    tell(finished);
                    return finished.size() < CHUNK
                            ? Future.succeededFuture(finished.size())
                            : sweep().map(more -> more + finished.size());
                });
    }

    private void tell(List<Finishing.Finished> finished) {
        finished.forEach(each -> events.submitted(each.event()));
    }
}
