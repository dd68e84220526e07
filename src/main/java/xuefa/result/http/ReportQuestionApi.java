package xuefa.result.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import xuefa.bank.QuestionReport;
import xuefa.bank.flow.ReportingErrors;
import xuefa.result.flow.ReportingQuestion;
import xuefa.result.flow.ReportingQuestion.Outcome;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Reports of errors from the review of a result. */
public final class ReportQuestionApi {
    private final ReportingQuestion reporting;

    public ReportQuestionApi(ReportingQuestion reporting) {
        this.reporting = reporting;
    }

    public void addTo(Api api) {
        api.on("reportQuestion", this::report);
    }

    private Future<Reply> report(Call call) {
        JsonObject body = call.body();
        String words = body.getString("words").strip();
        if (words.isEmpty()) {
            return Future.succeededFuture(fault("/words", "min-length", "1"));
        }
        var report = new ReportingQuestion.Report(
                call.caller().personId(),
                call.id("attemptId"),
                UUID.fromString(body.getString("idempotencyKey")),
                body.getString("questionId"),
                QuestionReport.Kind.of(body.getString("kind")),
                words);
        return reporting.report(report).map(outcome -> switch (outcome) {
            case Outcome.Handed handed -> reply(handed.outcome());
            case Outcome.NoSuchAttempt none -> Reply.problem(404, "attempt.unknown");
            case Outcome.NotShown hidden -> Reply.problem(409, "question-report.not-shown");
            case Outcome.NoSuchQuestion none -> fault("/questionId", "not-on-paper", "");
        });
    }

    private static Reply reply(ReportingErrors.Outcome outcome) {
        return switch (outcome) {
            case ReportingErrors.Outcome.Reported reported ->
                Reply.of(
                        201,
                        new JsonObject().put("reportId", reported.reportId().toString()));
            case ReportingErrors.Outcome.StillOpen open -> Reply.problem(409, "question-report.open");
            case ReportingErrors.Outcome.TooMany many ->
                Reply.problem(Problem.of(429, "question-report.too-many")
                        .retryAfter((int) many.retryIn().toSeconds()));
        };
    }

    private static Reply fault(String pointer, String code, String word) {
        return Reply.problem(
                Problem.of(400, "request.not-allowed").because(List.of(new Problem.Fault(pointer, code, word))));
    }
}
