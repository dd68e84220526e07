package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.Receipts;
import xuefa.attempt.SubmittedBy;
import xuefa.attempt.flow.AttemptEvents;
import xuefa.attempt.flow.Grading;
import xuefa.shared.store.RecordStore.Tx;

/** Ends attempts whose rows the transaction has locked: newest answers, result, receipt, all or nothing. */
public final class Finishing {
    private final AttemptFileStore files;
    private final Grading grading;
    private final Receipts receipts;

    public Finishing(AttemptFileStore files, Grading grading, Receipts receipts) {
        this.files = files;
        this.grading = grading;
        this.receipts = receipts;
    }

    /** One ended attempt, and what is told to listeners after the commit. */
    public record Finished(AttemptRow.Submitted submission, AttemptEvents.Submitted event) {}

    /** The rows are open and locked; in the order of the rows. */
    Future<List<Finished>> finish(Tx tx, List<AttemptRow> rows, SubmittedBy by) {
        List<UUID> ids = rows.stream().map(AttemptRow::id).toList();
        return files.find(tx, ids).compose(found -> tx.query(AnswerSql.NEWEST, Tuple.of(ids.toArray(UUID[]::new)))
                .map(Finishing::newest)
                .compose(newest -> finish(tx, rows, by, found, newest)));
    }

    private Future<List<Finished>> finish(
            Tx tx,
            List<AttemptRow> rows,
            SubmittedBy by,
            Map<UUID, AttemptFile> found,
            Map<UUID, List<NewestAnswer>> newest) {
        List<Grading.Sheet> sheets = new ArrayList<>();
        List<AttemptRow.Submitted> submissions = new ArrayList<>();
        for (AttemptRow row : rows) {
            AttemptFile file = java.util.Objects.requireNonNull(found.get(row.id()));
            List<NewestAnswer> answers = newest.getOrDefault(row.id(), List.of());
            Instant at = by == SubmittedBy.CLOCK && row.dueAt().isBefore(row.now()) ? row.dueAt() : row.now();
            sheets.add(new Grading.Sheet(file, answers, Duration.between(row.startedAt(), at)));
            submissions.add(
                    new AttemptRow.Submitted(at, by, receipts.ofSubmission(file, answers, by, at, row.epoch())));
        }
        return grading.grade(tx, sheets).compose(graded -> tx.query(AttemptSql.SUBMIT, submitted(rows, submissions))
                .map(done -> finished(sheets, submissions, graded)));
    }

    private static Tuple submitted(List<AttemptRow> rows, List<AttemptRow.Submitted> submissions) {
        return Tuple.tuple()
                .addValue(rows.stream().map(AttemptRow::id).toArray(UUID[]::new))
                .addValue(submissions.stream()
                        .map(each -> each.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addValue(submissions.stream().map(each -> each.by().code()).toArray(String[]::new))
                .addValue(
                        submissions.stream().map(AttemptRow.Submitted::receipt).toArray(String[]::new));
    }

    private static List<Finished> finished(
            List<Grading.Sheet> sheets, List<AttemptRow.Submitted> submissions, List<Grading.Graded> graded) {
        List<Finished> finished = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            AttemptFile file = sheets.get(i).file();
            finished.add(new Finished(
                    submissions.get(i),
                    new AttemptEvents.Submitted(
                            file.examId(),
                            file.sittingId(),
                            file.id(),
                            file.personId(),
                            file.unitId(),
                            file.number(),
                            submissions.get(i).at(),
                            graded.get(i).score(),
                            graded.get(i).passed(),
                            sheets.get(i).timeUsed())));
        }
        return finished;
    }

    /** By attempt; each list in the order of question ids. */
    static Map<UUID, List<NewestAnswer>> newest(RowSet<Row> rows) {
        Map<UUID, List<NewestAnswer>> newest = new HashMap<>();
        for (Row row : rows) {
            newest.computeIfAbsent(row.getUUID("attempt_id"), id -> new ArrayList<>())
                    .add(new NewestAnswer(
                            row.getString("question_id"),
                            new JsonArray(row.getString("option_ids"))
                                    .stream().map(Object::toString).toList(),
                            row.getBuffer("digest").getBytes(),
                            row.getOffsetDateTime("received_at").toInstant()));
        }
        return newest;
    }
}
