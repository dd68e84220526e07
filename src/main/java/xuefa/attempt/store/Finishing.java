package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.Receipts;
import xuefa.attempt.SubmittedBy;
import xuefa.attempt.flow.AttemptEvents;
import xuefa.attempt.flow.Grading;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.shared.store.RecordStore.Tx;

/** Ends attempts whose rows the transaction has locked: result, receipt and state, all or nothing. */
public final class Finishing {
    private final AttemptFileStore files;
    private final Grading grading;
    private final Receipts receipts;

    public Finishing(AttemptFileStore files, Grading grading, Receipts receipts) {
        this.files = files;
        this.grading = grading;
        this.receipts = receipts;
    }

    /** An open attempt, its row locked, that is to end with these answers. */
    record Ending(AttemptRow row, SubmittedBy by, List<NewestAnswer> answers) {
        /** Who is late is taken to have submitted when time was up. */
        Instant at() {
            return by == SubmittedBy.CLOCK && row.dueAt().isBefore(row.now()) ? row.dueAt() : row.now();
        }
    }

    /** One ended attempt, and what is told to listeners after the commit. */
    record Finished(AttemptRow.Submitted submission, AttemptEvents.Submitted event) {}

    /** In the order given. */
    Future<List<Finished>> finish(Tx tx, List<Ending> endings) {
        if (endings.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        List<UUID> ids = endings.stream().map(each -> each.row().id()).toList();
        return files.find(tx, ids).compose(found -> finish(tx, endings, found));
    }

    private Future<List<Finished>> finish(Tx tx, List<Ending> endings, Map<UUID, AttemptFile> found) {
        List<Grading.Sheet> sheets = new ArrayList<>();
        List<AttemptRow.Submitted> submissions = new ArrayList<>();
        for (Ending ending : endings) {
            AttemptRow row = ending.row();
            AttemptFile file = Objects.requireNonNull(found.get(row.id()));
            Instant at = ending.at();
            sheets.add(new Grading.Sheet(file, ending.answers(), Duration.between(row.startedAt(), at)));
            String receipt = receipts.ofSubmission(file, ending.answers(), ending.by(), at, row.epoch());
            submissions.add(new AttemptRow.Submitted(at, ending.by(), receipt));
        }
        List<UUID> ids = sheets.stream().map(each -> each.file().id()).toList();
        return grading.grade(tx, sheets).compose(graded -> tx.query(AttemptSql.SUBMIT, submitted(sheets, submissions))
                .compose(done -> ToSeal.add(tx, Kinds.ATTEMPT, ids))
                .map(done -> finished(sheets, submissions, graded)));
    }

    private static Tuple submitted(List<Grading.Sheet> sheets, List<AttemptRow.Submitted> submissions) {
        return Tuple.tuple()
                .addValue(sheets.stream().map(each -> each.file().id()).toArray(UUID[]::new))
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
}
