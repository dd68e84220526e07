package xuefa.study.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.shared.Reach;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.study.Step;
import xuefa.study.flow.Meetings;
import xuefa.study.flow.StudyOutcome;
import xuefa.study.flow.StudySessions;

/** Planning, reviewing, holding and archiving sessions, and the table of meetings, over HTTP. */
public final class StudyApi {
    private final StudySessions sessions;
    private final Meetings meetings;
    private final ZoneId zone;

    public StudyApi(StudySessions sessions, Meetings meetings, ZoneId zone) {
        this.sessions = sessions;
        this.meetings = meetings;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("listStudySessions", this::list)
                .on("planStudySession", this::plan)
                .on("getStudySession", call -> look(call, call.id("sessionId")))
                .on("changeStudySession", this::change)
                .on("moveStudySession", this::move)
                .on("reviewStudySession", this::move)
                .on("listStudyCandidates", this::candidates)
                .on("listExecutiveMeetings", this::meetings)
                .on("recordExecutiveMeeting", this::record)
                .on("changeExecutiveMeeting", this::changeMeeting);
    }

    private Future<Reply> list(Call call) {
        var filter = new StudySessions.Filter(
                year(call),
                call.parameter("unitId").map(UUID::fromString),
                call.parameter("kind"),
                call.parameter("stage"),
                call.parameter("search").orElse(""));
        return sessions.list(call.reach(), filter)
                .map(lines -> Reply.ok(
                        StudyJson.list(lines.stream().map(StudyJson::of).toList())));
    }

    private static int year(Call call) {
        return Integer.parseInt(call.parameter("year").orElseThrow());
    }

    private Future<Reply> look(Call call, UUID sessionId) {
        return sessions.find(call.reach(), sessionId).map(found -> found.map(opened -> Reply.ok(StudyJson.of(opened)))
                .orElseGet(StudyApi::unknown));
    }

    static Reply unknown() {
        return Reply.problem(404, "study.unknown");
    }

    private Future<Reply> plan(Call call) {
        return planned(call, bodies -> bodies.plan(zone)
                .map(plan -> sessions.plan(
                        call.actor(),
                        call.reach(),
                        UUID.fromString(call.body().getString("unitId")),
                        plan,
                        bodies.people())));
    }

    private Future<Reply> change(Call call) {
        return planned(call, bodies -> bodies.plan(zone)
                .map(plan -> sessions.change(
                        call.actor(),
                        call.reach(),
                        call.id("sessionId"),
                        call.body().getInteger("version"),
                        plan,
                        bodies.people())));
    }

    private Future<Reply> planned(Call call, Function<StudyBodies, Optional<Future<StudyOutcome>>> work) {
        StudyBodies bodies = new StudyBodies(call.body());
        return work.apply(bodies)
                .map(outcome -> outcome.compose(done -> answer(call, done)))
                .orElseGet(() -> refused(bodies.faults()));
    }

    static Future<Reply> refused(List<Problem.Fault> faults) {
        return Future.succeededFuture(
                Reply.problem(Problem.of(400, "request.not-allowed").because(faults)));
    }

    private Future<Reply> move(Call call) {
        JsonObject body = call.body();
        Step step = Step.of(body.getString("step"));
        StudyBodies bodies = new StudyBodies(body);
        String reason = bodies.text("reason", step.isReasoned());
        return bodies.faults().isEmpty()
                ? sessions.move(
                                call.actor(),
                                call.reach(),
                                call.id("sessionId"),
                                body.getInteger("version"),
                                step,
                                reason)
                        .compose(outcome -> answer(call, outcome))
                : refused(bodies.faults());
    }

    private Future<Reply> answer(Call call, StudyOutcome outcome) {
        return outcome instanceof StudyOutcome.Done done
                ? look(call, done.sessionId())
                : Future.succeededFuture(problem(outcome));
    }

    static Reply problem(StudyOutcome outcome) {
        return switch (outcome) {
            case StudyOutcome.Done done -> throw new IllegalArgumentException("no problem: " + done);
            case StudyOutcome.Unknown unknown -> unknown();
            case StudyOutcome.Stale stale ->
                Reply.problem(Problem.of(409, "study.stale").with("version", stale.version()));
            case StudyOutcome.NotNow now ->
                Reply.problem(Problem.of(409, "study.not-now")
                        .with("stage", now.stage().code()));
            case StudyOutcome.Clash clash ->
                switch (clash.what()) {
                    case NUMBER -> Reply.problem(409, "study.taken-number");
                    case MEETING -> Reply.problem(409, "study.taken-meeting");
                    case PEOPLE -> Reply.problem(409, "study.taken-people");
                };
            case StudyOutcome.OwnWork own -> Reply.problem(409, "study.own-work");
            case StudyOutcome.Incomplete incomplete ->
                Reply.problem(Problem.of(409, "study.incomplete").with("lacking", incomplete.what()));
        };
    }

    private Future<Reply> candidates(Call call) {
        return sessions.candidates(
                        call.reach(),
                        call.id("unitId"),
                        call.parameter("search").orElse(""))
                .map(found -> found.map(people -> Reply.ok(StudyJson.list(people.stream()
                                .map(each -> new JsonObject()
                                        .put("personId", each.personId().toString())
                                        .put("name", each.name())
                                        .put("unitName", each.unitName())
                                        .put("category", each.category()))
                                .toList())))
                        .orElseGet(StudyApi::noUnit));
    }

    private static Reply noUnit() {
        return Reply.problem(404, "study.no-unit");
    }

    private Future<Reply> meetings(Call call) {
        Reach reach = call.reach();
        return meetings.list(reach, call.id("unitId"), year(call)).map(found -> found.map(list ->
                        Reply.ok(StudyJson.list(list.stream().map(StudyJson::of).toList())))
                .orElseGet(StudyApi::noUnit));
    }

    private Future<Reply> record(Call call) {
        StudyBodies bodies = new StudyBodies(call.body());
        return bodies.meeting(UUID.fromString(call.body().getString("unitId")))
                .map(entry -> meetings.record(call.actor(), call.reach(), entry).map(StudyApi::meeting))
                .orElseGet(() -> refused(bodies.faults()));
    }

    private Future<Reply> changeMeeting(Call call) {
        StudyBodies bodies = new StudyBodies(call.body());
        return bodies.meeting(call.id("meetingId"))
                .map(entry -> meetings.change(call.actor(), call.reach(), call.id("meetingId"), entry)
                        .map(StudyApi::meeting))
                .orElseGet(() -> refused(bodies.faults()));
    }

    private static Reply meeting(Meetings.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Reply.of(204, null, java.util.Map.of());
            case UNKNOWN -> Reply.problem(404, "study.no-meeting");
            case NUMBER_TAKEN -> Reply.problem(409, "study.taken-meeting-number");
        };
    }
}
