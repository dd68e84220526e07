package xuefa.course.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import xuefa.course.Crediting;
import xuefa.course.SignOfLife;
import xuefa.course.StudyClock.Open;
import xuefa.course.Suspicion;
import xuefa.course.Verdict;
import xuefa.course.flow.ReportingStudy;
import xuefa.course.flow.ReportingStudy.Begins;
import xuefa.course.flow.ReportingStudy.BeginsChapter;
import xuefa.course.flow.ReportingStudy.BeginsLaw;
import xuefa.course.flow.ReportingStudy.Closes;
import xuefa.course.flow.ReportingStudy.Outcome;
import xuefa.course.flow.ReportingStudy.Report;
import xuefa.course.flow.StudyTime;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The study clock over HTTP: what players report, every thirty seconds. */
public final class StudyApi {
    private static final int REPORT_SECONDS = 30;
    private static final int AGAIN_SECONDS = 10;

    private final ReportingStudy reporting;

    public StudyApi(ReportingStudy reporting) {
        this.reporting = reporting;
    }

    public void addTo(Api api) {
        api.on("reportStudy", this::report);
    }

    private Future<Reply> report(Call call) {
        return reporting.report(call.caller().personId(), report(call.body())).map(outcome -> switch (outcome) {
            case Outcome.Done done -> Reply.ok(json(done.reported(), done.ticket()));
            case Outcome.Unknown unknown -> Reply.problem(404, "course.unknown");
            case Outcome.TooMany tooMany ->
                Reply.problem(Problem.of(429, "course.too-often").retryAfter(AGAIN_SECONDS));
        });
    }

    private static Report report(JsonObject body) {
        Optional<JsonObject> closes = Optional.ofNullable(body.getJsonObject("closes"));
        Optional<JsonObject> begins = Optional.ofNullable(body.getJsonObject("begins"));
        return new Report(
                body.getString("place"),
                closes.map(each ->
                        new Closes(each.getString("ticket"), each.getInteger("toMillis"), each.getBoolean("visible"))),
                begins.map(StudyApi::begins),
                Optional.ofNullable(body.getString("sign")));
    }

    private static Begins begins(JsonObject json) {
        int at = json.getInteger("atMillis");
        return json.containsKey("law")
                ? new BeginsLaw(json.getString("law"), at)
                : new BeginsChapter(id(json, "courseId"), id(json, "chapterId"), at);
    }

    /** One that isn't said is nobody's. */
    private static UUID id(JsonObject json, String member) {
        return UUID.fromString(json.getString(member, "00000000-0000-0000-0000-000000000000"));
    }

    private static JsonObject json(StudyTime.Reported reported, Optional<String> ticket) {
        var step = reported.step();
        JsonObject json = new JsonObject()
                .put(
                        "countedMillis",
                        step.closed().map(closed -> closed.countedMillis()).orElse(0))
                .put("coveredMillis", reported.lesson().covered().millis())
                .put("frontierMillis", reported.lesson().covered().frontier())
                .put("done", reported.lesson().doneAt().isPresent())
                .put("doneNow", reported.doneNow())
                .put("locked", step.locked());
        step.verdict().map(Verdict::code).ifPresent(code -> json.put("verdict", code));
        JsonArray noticed = new JsonArray();
        step.suspicions().stream().map(Suspicion::code).distinct().forEach(noticed::add);
        json.put("noticed", noticed);
        reported.about()
                .ifPresent(lesson -> json.put("chapterId", lesson.lessonId().toString()));
        step.clock()
                .open()
                .flatMap(open -> ticket.map(text -> segment(open, text)))
                .ifPresent(segment -> json.put("segment", segment));
        step.clock().signWanted().ifPresent(pick -> json.put("sign", sign(SignOfLife.of(pick))));
        return json;
    }

    private static JsonObject segment(Open open, String ticket) {
        return new JsonObject()
                .put("ticket", ticket)
                .put("chapterId", open.lesson().lessonId().toString())
                .put("fromMillis", open.segment().fromMillis())
                .put("mostMillis", (int) Crediting.SEGMENT.toMillis())
                .put("reportInMillis", REPORT_SECONDS * 1000)
                .put("openedAt", open.segment().openedAt().toString());
    }

    private static JsonObject sign(SignOfLife sign) {
        return new JsonObject()
                .put("left", sign.left())
                .put("right", sign.right())
                .put("options", new JsonArray(sign.options()));
    }
}
