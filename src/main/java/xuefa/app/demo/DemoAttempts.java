package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xuefa.app.demo.SatAttempt.Saved;
import xuefa.attempt.Entry;
import xuefa.attempt.Receipts;
import xuefa.attempt.SubmittedBy;
import xuefa.attempt.flow.Grading;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/** Writes attempts of the past as facts; their results come from the grading that everybody's come from. */
final class DemoAttempts {
    private final Receipts receipts;
    private final Grading grading;

    DemoAttempts(Receipts receipts, Grading grading) {
        this.receipts = receipts;
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

    private Future<?> addRows(Tx tx, List<SatAttempt> attempts) {
        var columns = new Columns<>(attempts)
                .uuid(SatAttempt::id)
                .uuid(attempt -> attempt.exam().sitting().id())
                .uuid(attempt -> attempt.go().member().id())
                .whole(attempt -> attempt.go().number())
                .moment(SatAttempt::startedAt)
                .moment(SatAttempt::dueAt)
                .moment(SatAttempt::graceUntil)
                .moment(ifSubmitted(SatAttempt::endedAt))
                .text(ifSubmitted(this::receipt));
        return tx.query(DemoSql.ADD_ATTEMPTS, columns.tuple());
    }

    private static Future<?> addPapers(Tx tx, List<SatAttempt> attempts) {
        var columns = new Columns<>(attempts)
                .uuid(SatAttempt::id)
                .text(attempt -> attempt.paper().digest())
                .bytes(attempt -> attempt.paper().bytes());
        return tx.query(DemoSql.ADD_PAPERS, columns.tuple());
    }

    private record Line(SatAttempt attempt, Entry entry, Instant at) {}

    private static Future<?> addAnswers(Tx tx, List<SatAttempt> attempts) {
        List<Line> lines = attempts.stream()
                .flatMap(attempt ->
                        attempt.saved().stream().map((Saved each) -> new Line(attempt, each.entry(), each.at())))
                .toList();
        var columns = new Columns<>(lines)
                .uuid(line -> line.attempt().id())
                .whole(line -> line.entry().seq())
                .text(line -> line.entry().questionId())
                .text(line -> new JsonArray(line.entry().optionIds()).encode())
                .bytes(line -> line.entry().digest(line.attempt().id(), SatAttempt.EPOCH))
                .moment(Line::at);
        return tx.query(DemoSql.ADD_ANSWERS, columns.tuple());
    }

    private static Grading.Sheet sheet(SatAttempt attempt) {
        Duration timeUsed = Duration.between(attempt.startedAt(), attempt.endedAt());
        return new Grading.Sheet(attempt.file(), attempt.newest(), timeUsed);
    }

    private String receipt(SatAttempt attempt) {
        return receipts.ofSubmission(
                attempt.file(), attempt.newest(), SubmittedBy.CANDIDATE, attempt.endedAt(), SatAttempt.EPOCH);
    }

    private static <T> Function<SatAttempt, @Nullable T> ifSubmitted(Function<SatAttempt, T> value) {
        return attempt -> attempt.isOpen() ? null : value.apply(attempt);
    }
}
