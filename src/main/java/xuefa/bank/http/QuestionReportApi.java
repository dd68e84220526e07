package xuefa.bank.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.bank.LawCitation;
import xuefa.bank.Question;
import xuefa.bank.QuestionReport;
import xuefa.bank.flow.AnsweringReports;
import xuefa.bank.flow.ReleasedQuestions;
import xuefa.bank.flow.ReportingErrors;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** One's own reports of errors, and the inbox of editors. */
public final class QuestionReportApi {
    private final ReportingErrors reporting;
    private final AnsweringReports answering;

    public QuestionReportApi(ReportingErrors reporting, AnsweringReports answering) {
        this.reporting = reporting;
        this.answering = answering;
    }

    public void addTo(Api api) {
        api.on("listMyQuestionReports", this::mine)
                .on("markQuestionReportsSeen", this::seen)
                .on("listQuestionReports", call -> inbox(call.caller().personId(), call))
                .on("getQuestionReport", call -> look(call.caller().personId(), call.id("reportId")))
                .on("answerQuestionReport", call -> answer(call.caller().personId(), call));
    }

    private Future<Reply> mine(Call call) {
        return reporting.mine(call.caller().personId()).map(reports -> {
            JsonArray items = new JsonArray();
            reports.forEach(mine -> items.add(json(mine)));
            return Reply.ok(new JsonObject()
                    .put("items", items)
                    .put(
                            "unread",
                            reports.stream()
                                    .flatMap(mine -> mine.report().answer().stream())
                                    .filter(answer -> !answer.seen())
                                    .count()));
        });
    }

    private static JsonObject json(ReportingErrors.Mine mine) {
        JsonObject json = report(mine.report())
                .put("stem", mine.question().map(Question::stem).orElse(""));
        mine.report().answer().ifPresent(answer -> json.put("unread", !answer.seen()));
        return json;
    }

    /** What both sides may know of a report. */
    private static JsonObject report(QuestionReport report) {
        JsonObject json = new JsonObject()
                .put("reportId", report.id().toString())
                .put("kind", report.kind().code())
                .put("words", report.words())
                .put("reportedAt", report.reportedAt().toString())
                .put("state", report.state());
        report.answer().ifPresent(answer -> json.put("reason", answer.reason())
                .put("answeredAt", answer.at().toString()));
        return json;
    }

    private Future<Reply> seen(Call call) {
        return reporting.seen(call.caller().personId()).map(done -> Reply.of(204, null, Map.of()));
    }

    private Future<Reply> inbox(UUID editor, Call call) {
        boolean open = !call.parameter("state").orElse("open").equals("answered");
        return answering.inbox(editor, open).map(inbox -> {
            JsonArray items = new JsonArray();
            inbox.entries().forEach(entry -> items.add(json(entry)));
            return Reply.ok(new JsonObject().put("total", inbox.total()).put("items", items));
        });
    }

    private static JsonObject json(AnsweringReports.Entry entry) {
        AnsweringReports.Line line = entry.line();
        JsonArray kinds = new JsonArray();
        line.kinds().stream().sorted().forEach(kind -> kinds.add(kind.code()));
        return new JsonObject()
                .put("reportId", line.reportId().toString())
                .put("questionId", line.questionId())
                .put(
                        "stem",
                        entry.question().map(found -> found.question().stem()).orElse(""))
                .put("kinds", kinds)
                .put("reports", line.reports())
                .put("open", line.open())
                .put("lastReportedAt", line.lastAt().toString());
    }

    private Future<Reply> look(UUID editor, UUID reportId) {
        return answering.look(editor, reportId).map(found -> found.map(view -> Reply.ok(json(view)))
                .orElseGet(QuestionReportApi::unknown));
    }

    private Future<Reply> answer(UUID editor, Call call) {
        JsonObject body = call.body();
        String reason = body.getString("reason").strip();
        if (reason.isEmpty()) {
            return Future.succeededFuture(Reply.problem(Problem.of(400, "request.not-allowed")
                    .because(List.of(new Problem.Fault("/reason", "min-length", "1")))));
        }
        var answer = new AnsweringReports.Answer(
                editor,
                call.id("reportId"),
                body.getString("verdict").equals("accepted"),
                reason,
                body.getBoolean("alike", false));
        return answering.answer(answer).map(outcome -> switch (outcome) {
            case AnsweringReports.Outcome.Answered answered -> Reply.ok(json(answered.view()));
            case AnsweringReports.Outcome.NoSuchReport none -> unknown();
            case AnsweringReports.Outcome.AnsweredBefore before -> Reply.problem(409, "question-report.answered");
        });
    }

    private static Reply unknown() {
        return Reply.problem(404, "question-report.unknown");
    }

    private static JsonObject json(AnsweringReports.View view) {
        JsonArray reports = new JsonArray();
        view.reports().forEach(each -> reports.add(report(each)));
        JsonObject json = report(view.report())
                .put("questionId", view.report().questionId())
                .put("releaseDigest", view.report().releaseDigest())
                .put("reports", reports);
        view.question().ifPresent(found -> json.put("question", json(found)));
        view.bankQuestionId().ifPresent(id -> json.put("bankQuestionId", id.toString()));
        return json;
    }

    private static JsonObject json(ReleasedQuestions.Found found) {
        Question question = found.question();
        JsonArray options = new JsonArray();
        question.options()
                .forEach(option -> options.add(new JsonObject()
                        .put("letter", option.letter())
                        .put("text", option.text())
                        .put("right", question.key().contains(option.letter()))));
        JsonArray citations = new JsonArray();
        String law = found.laws().stream()
                .filter(each ->
                        each.lawId().equals(question.lawId()) && each.version().equals(question.version()))
                .findFirst()
                .map(LawCitation::shortTitle)
                .orElse(question.lawId());
        question.articles().forEach(article -> citations.add("《" + law + "》" + article.inChinese()));
        return new JsonObject()
                .put("kind", question.kind().code())
                .put("stem", question.stem())
                .put("options", options)
                .put("explanation", question.explanation())
                .put("citations", citations)
                .put("version", question.version().toString());
    }
}
