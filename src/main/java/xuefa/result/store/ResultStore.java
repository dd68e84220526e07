package xuefa.result.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.flow.Grading;
import xuefa.attempt.flow.Scores;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.exam.ExamRules;
import xuefa.exam.Grade;
import xuefa.exam.PreparedExam;
import xuefa.exam.flow.Exams;
import xuefa.result.GradedSheet;
import xuefa.result.Result;
import xuefa.result.flow.LookingAtResult;
import xuefa.shared.Marks;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Results in PostgreSQL: one for an attempt and a grading version. */
public final class ResultStore implements Grading, Scores, LookingAtResult.Results {
    private final RecordStore store;
    private final Exams exams;

    public ResultStore(RecordStore store, Exams exams) {
        this.store = store;
        this.exams = exams;
    }

    @Override
    public Future<List<Graded>> grade(Tx tx, List<Sheet> sheets) {
        return preparedFor(sheets).compose(byExam -> {
            List<GradedSheet> graded = sheets.stream()
                    .map(sheet -> grade(exam(byExam, sheet), sheet))
                    .toList();
            List<String> keys = sheets.stream()
                    .map(sheet -> sheet.file().id() + "/" + xuefa.result.Grading.VERSION)
                    .toList();
            return tx.query(ResultSql.ADD, rows(byExam, sheets, graded))
                    .compose(added -> ToSeal.add(tx, Kinds.RESULT, keys))
                    .map(done -> told(byExam, sheets, graded));
        });
    }

    private Future<Map<UUID, PreparedExam>> preparedFor(List<Sheet> sheets) {
        Map<UUID, PreparedExam> byExam = new HashMap<>();
        Future<Void> all = Future.succeededFuture();
        for (UUID examId :
                sheets.stream().map(each -> each.file().examId()).distinct().toList()) {
            all = all.compose(before -> exams.prepared(examId))
                    .onSuccess(found -> byExam.put(examId, found.orElseThrow()))
                    .mapEmpty();
        }
        return all.map(done -> byExam);
    }

    private static PreparedExam exam(Map<UUID, PreparedExam> byExam, Sheet sheet) {
        return Objects.requireNonNull(byExam.get(sheet.file().examId()));
    }

    private static GradedSheet grade(PreparedExam exam, Sheet sheet) {
        Map<String, List<String>> newest = new LinkedHashMap<>();
        for (NewestAnswer answer : sheet.answers()) {
            newest.put(answer.questionId(), answer.optionIds());
        }
        return xuefa.result.Grading.grade(
                exam.exam().blueprint(),
                exam.exam().rules(),
                exam.release().questions(),
                sheet.file().layout(),
                newest);
    }

    private static Tuple rows(Map<UUID, PreparedExam> byExam, List<Sheet> sheets, List<GradedSheet> graded) {
        int n = sheets.size();
        UUID[] attempts = new UUID[n];
        Integer[] scores = new Integer[n];
        Integer[] full = new Integer[n];
        Boolean[] passed = new Boolean[n];
        String[] grades = new String[n];
        Long[] times = new Long[n];
        String[] details = new String[n];
        for (int i = 0; i < n; i++) {
            var exam = exam(byExam, sheets.get(i)).exam();
            Grade grade = exam.rules().grade(graded.get(i).score());
            attempts[i] = sheets.get(i).file().id();
            scores[i] = graded.get(i).score().hundredths();
            full[i] = exam.fullMarks().hundredths();
            passed[i] = grade != Grade.FAIL;
            grades[i] = grade.code();
            times[i] = sheets.get(i).timeUsed().toMillis();
            details[i] = SheetJson.write(graded.get(i));
        }
        return Tuple.of(xuefa.result.Grading.VERSION)
                .addValue(attempts)
                .addValue(scores)
                .addValue(full)
                .addValue(passed)
                .addValue(grades)
                .addValue(times)
                .addValue(details);
    }

    private static List<Graded> told(Map<UUID, PreparedExam> byExam, List<Sheet> sheets, List<GradedSheet> graded) {
        List<Graded> told = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            ExamRules rules = exam(byExam, sheets.get(i)).exam().rules();
            Marks score = graded.get(i).score();
            told.add(new Graded(score, rules.grade(score) != Grade.FAIL));
        }
        return told;
    }

    /** The result of the newest grading version. */
    @Override
    public Future<Optional<Result>> find(UUID attemptId) {
        return store.query(ResultSql.NEWEST, Tuple.of(attemptId)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            return Optional.of(new Result(
                    row.getUUID("attempt_id"),
                    row.getInteger("grading_version"),
                    new Marks(row.getInteger("score")),
                    new Marks(row.getInteger("full_marks")),
                    row.getBoolean("passed"),
                    Grade.of(row.getString("grade")),
                    Duration.ofMillis(row.getLong("time_used")),
                    SheetJson.read(row.getString("detail"))));
        });
    }

    @Override
    public Future<List<Marks>> best(UUID sittingId) {
        return store.query(ResultSql.BEST, Tuple.of(sittingId)).map(rows -> {
            List<Marks> best = new ArrayList<>(rows.size());
            rows.forEach(row -> best.add(new Marks(row.getInteger("best"))));
            return best;
        });
    }
}
