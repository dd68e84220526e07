package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.Question;
import xuefa.bank.QuestionReport;

/** Reporting errors in questions, and reading what came of it. Whether somebody may see a question is not asked here. */
public final class ReportingErrors {
    /** So many reports somebody may make within {@link #WINDOW}. */
    public static final int MOST = 10;

    public static final Duration WINDOW = Duration.ofHours(1);

    /**
     * @param key made by the client, the same when it asks again
     * @param holderUnitId who held the exam: its editors answer when the release has no bank of its own
     */
    public record New(
            UUID reporterId,
            UUID key,
            UUID attemptId,
            String questionId,
            String questionDigest,
            String releaseDigest,
            UUID holderUnitId,
            QuestionReport.Kind kind,
            String words) {}

    /** How reporting ends. */
    public sealed interface Outcome {
        /** Now or, with the same key, before. */
        record Reported(UUID reportId) implements Outcome {}

        /** An earlier report of theirs about this version has no answer yet. */
        record StillOpen() implements Outcome {}

        /** @param retryIn when the next may come */
        record TooMany(Duration retryIn) implements Outcome {}
    }

    /** Reports in the record. */
    public interface Reports {
        Future<Outcome> add(New report);

        /** At most 200, the last first. */
        Future<List<QuestionReport>> of(UUID reporterId);

        /** Answers not seen yet are seen from now on. */
        Future<Void> seen(UUID reporterId);
    }

    /** @param question as they saw it */
    public record Mine(QuestionReport report, Optional<Question> question) {}

    private final Reports reports;
    private final ReleasedQuestions questions;

    public ReportingErrors(Reports reports, ReleasedQuestions questions) {
        this.reports = reports;
        this.questions = questions;
    }

    /** Fails only when the record is away. */
    public Future<Outcome> report(New report) {
        return reports.add(report);
    }

    /** The last first. */
    public Future<List<Mine>> mine(UUID reporterId) {
        return reports.of(reporterId).compose(found -> {
            Future<List<Mine>> all = Future.succeededFuture(new ArrayList<>());
            for (QuestionReport report : found) {
                all = all.compose(list -> questions
                        .find(report.releaseDigest(), report.questionId())
                        .map(question -> {
                            list.add(new Mine(report, question.map(ReleasedQuestions.Found::question)));
                            return list;
                        }));
            }
            return all;
        });
    }

    public Future<Void> seen(UUID reporterId) {
        return reports.seen(reporterId);
    }
}
