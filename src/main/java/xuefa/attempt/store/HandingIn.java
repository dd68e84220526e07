package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.SeqRange;
import xuefa.attempt.SubmittedBy;
import xuefa.attempt.flow.Saving;
import xuefa.attempt.flow.Submission;
import xuefa.shared.store.RecordStore.Tx;

/** Attempts handed in together, each another's: one transaction, a statement for each step. Confined to one event loop. */
final class HandingIn {
    private final Tx tx;
    private final Finishing finishing;
    private final List<Handed> batch;
    private final Map<UUID, Handed.Locked> locked = new HashMap<>();
    private final Map<UUID, Submission> submissions = new HashMap<>();
    private final List<Finishing.Ending> endings = new ArrayList<>();

    HandingIn(Tx tx, Finishing finishing, List<Handed> batch) {
        this.tx = tx;
        this.finishing = finishing;
        this.batch = batch;
    }

    /** What a transaction came to, in the order of the batch, and what there is to tell after its commit. */
    record Ended(List<Submission> submissions, List<Finishing.Finished> finished) {}

    Future<Ended> end() {
        return lock().compose(done -> append())
                .compose(done -> judge())
                .compose(done -> finishing.finish(tx, endings))
                .map(this::ended);
    }

    private Future<Void> lock() {
        UUID[] ids = batch.stream().map(each -> each.file().id()).toArray(UUID[]::new);
        return tx.query(AttemptSql.LOCK, Tuple.of(ids)).map(rows -> {
            for (Row row : rows) {
                AttemptRow attempt = AttemptRows.read(row);
                locked.put(attempt.id(), new Handed.Locked(attempt, List.of()));
            }
            return null;
        });
    }

    private Handed.Locked locked(Handed handed) {
        return Objects.requireNonNull(locked.get(handed.file().id()));
    }

    private Future<Void> append() {
        List<Handed> bringing = batch.stream()
                .filter(each -> !each.entries().isEmpty()
                        && each.epoch() <= locked(each).row().epoch())
                .toList();
        if (bringing.isEmpty()) {
            return Future.succeededFuture();
        }
        Batch rows = new Batch();
        bringing.forEach(each -> rows.add(each.saving()));
        return tx.query(AnswerSql.APPEND, rows.rows().parameters()).map(answer -> {
            rows.read(answer).forEach(each -> {
                Batch.Judged judged = each.orElseThrow();
                AttemptRow row = Objects.requireNonNull(
                                locked.get(judged.waiting().file().id()))
                        .row();
                List<Saving.Line> lines = Saving.Line.of(judged.waiting().entries(), judged.outcomes());
                locked.put(row.id(), new Handed.Locked(row.at(judged.now()), lines));
            });
            return null;
        });
    }

    private record Judged(Handed handed, SubmittedBy by) {}

    private Future<Void> judge() {
        List<Judged> ending = new ArrayList<>();
        for (Handed handed : batch) {
            switch (handed.judge(locked(handed))) {
                case Handed.Verdict.Known known -> submissions.put(handed.file().id(), known.submission());
                case Handed.Verdict.Overdue overdue -> ending.add(new Judged(handed, SubmittedBy.CLOCK));
                case Handed.Verdict.InTime inTime -> ending.add(new Judged(handed, SubmittedBy.CANDIDATE));
            }
        }
        List<UUID> ids = ending.stream().map(each -> each.handed().file().id()).toList();
        return ids.isEmpty()
                ? Future.succeededFuture()
                : RecordedAnswers.of(tx.connection(), ids).map(answers -> {
                    ending.forEach(each -> judge(each.handed(), each.by(), answers));
                    return null;
                });
    }

    private void judge(Handed handed, SubmittedBy by, RecordedAnswers answers) {
        UUID id = handed.file().id();
        if (by == SubmittedBy.CANDIDATE) {
            SortedSet<Integer> received = answers.received(id, handed.epoch());
            List<SeqRange> missing = handed.missing(received);
            if (!missing.isEmpty()) {
                int highWater = SeqRange.highWater(0, received);
                submissions.put(
                        id,
                        new Submission.Missing(
                                missing, highWater, locked(handed).lines()));
                return;
            }
        }
        endings.add(new Finishing.Ending(locked(handed).row(), by, answers.newest(id)));
    }

    private Ended ended(List<Finishing.Finished> finished) {
        for (int i = 0; i < endings.size(); i++) {
            UUID id = endings.get(i).row().id();
            List<Saving.Line> lines = Objects.requireNonNull(locked.get(id)).lines();
            submissions.put(id, new Submission.Accepted(finished.get(i).submission(), lines));
        }
        return new Ended(
                batch.stream()
                        .map(each -> Objects.requireNonNull(
                                submissions.get(each.file().id())))
                        .toList(),
                finished);
    }
}
