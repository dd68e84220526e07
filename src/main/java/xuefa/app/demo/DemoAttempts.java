package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import xuefa.app.demo.SatAttempt.Saved;
import xuefa.attempt.flow.Grading;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/** Writes attempts of the past as facts; their results come from the grading that everybody's come from. */
final class DemoAttempts {
    private final Grading grading;

    DemoAttempts(Grading grading) {
        this.grading = grading;
    }

    /** Sittings, rosters and people are there already. */
    Future<Void> add(Tx tx, List<SatAttempt> attempts) {
        List<Grading.Sheet> sheets = attempts.stream()
                .filter(attempt -> !attempt.isOpen())
                .map(DemoAttempts::sheet)
                .toList();
        return addRows(tx, attempts)
                .compose(done -> addPapers(tx, attempts))
                .compose(done -> addAnswers(tx, attempts))
                .compose(done -> grading.grade(tx, sheets))
                .mapEmpty();
    }

    private static Future<?> addRows(Tx tx, List<SatAttempt> attempts) {
        var columns = new Columns<>(attempts)
                .uuid(SatAttempt::id)
                .uuid(attempt -> attempt.file().sittingId())
                .uuid(attempt -> attempt.file().personId())
                .whole(attempt -> attempt.file().number())
                .moment(SatAttempt::startedAt)
                .moment(SatAttempt::dueAt)
                .moment(SatAttempt::graceUntil)
                .moment(attempt -> attempt.isOpen() ? null : attempt.endedAt())
                .text(attempt -> attempt.receipt().orElse(null));
        return tx.query(DemoSql.ADD_ATTEMPTS, columns.tuple());
    }

    private static Future<?> addPapers(Tx tx, List<SatAttempt> attempts) {
        var columns = new Columns<>(attempts)
                .uuid(SatAttempt::id)
                .text(attempt -> attempt.paper().digest())
                .bytes(attempt -> attempt.paper().bytes());
        return tx.query(DemoSql.ADD_PAPERS, columns.tuple());
    }

    private record Line(UUID attemptId, Saved saved) {}

    private static Future<?> addAnswers(Tx tx, List<SatAttempt> attempts) {
        List<Line> lines = attempts.stream()
                .flatMap(attempt -> attempt.saved().stream().map(saved -> new Line(attempt.id(), saved)))
                .toList();
        var columns = new Columns<>(lines)
                .uuid(Line::attemptId)
                .whole(line -> line.saved().entry().seq())
                .text(line -> line.saved().entry().questionId())
                .text(line -> new JsonArray(line.saved().entry().optionIds()).encode())
                .bytes(line -> line.saved().digest())
                .moment(line -> line.saved().at());
        return tx.query(DemoSql.ADD_ANSWERS, columns.tuple());
    }

    private static Grading.Sheet sheet(SatAttempt attempt) {
        Duration timeUsed = Duration.between(attempt.startedAt(), attempt.endedAt());
        return new Grading.Sheet(attempt.file(), attempt.newest(), timeUsed);
    }
}
