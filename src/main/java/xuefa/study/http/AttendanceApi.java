package xuefa.study.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.study.flow.Attending;
import xuefa.study.flow.Attending.SigningIn;
import xuefa.study.flow.StudyOutcome;
import xuefa.study.flow.StudySessions;
import xuefa.study.format.QrRows;

/** Who was at a session, over HTTP: ticking, the screen with the code, signing in, asking to be excused. */
public final class AttendanceApi {
    private final Attending attending;
    private final StudySessions sessions;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Optional<String> origin;

    /** @param origin as people type it; without one the address under which the screen is asked for */
    public AttendanceApi(
            Attending attending, StudySessions sessions, InstantSource clock, ZoneId zone, Optional<String> origin) {
        this.attending = attending;
        this.sessions = sessions;
        this.clock = clock;
        this.zone = zone;
        this.origin = origin;
    }

    public void addTo(Api api) {
        api.on("tickStudyAttendance", this::tick)
                .on("getStudyCode", this::shown)
                .on("signInToStudy", this::signIn)
                .on("excuseFromStudy", this::excuse)
                .on("listMyStudySessions", this::mine)
                .on("listStudyFlags", this::flags);
    }

    private Future<Reply> tick(Call call) {
        StudyBodies bodies = new StudyBodies(call.body());
        var ticks = bodies.ticks(clock.instant().atZone(zone).toLocalDate());
        if (!bodies.faults().isEmpty()) {
            return StudyApi.refused(bodies.faults());
        }
        return attending
                .tick(
                        call.actor(),
                        call.reach(),
                        call.id("sessionId"),
                        call.body().getInteger("version"),
                        ticks)
                .compose(outcome -> outcome instanceof StudyOutcome.Done
                        ? sessions.find(call.reach(), call.id("sessionId"))
                                .map(found -> Reply.ok(StudyJson.of(found.orElseThrow())))
                        : Future.succeededFuture(StudyApi.problem(outcome)));
    }

    private Future<Reply> shown(Call call) {
        return attending.shown(call.reach(), call.id("sessionId")).map(found -> {
            if (found.isEmpty()) {
                return StudyApi.unknown();
            }
            return found.get()
                    .map(shown -> json(call, shown))
                    .orElseGet(() -> Reply.problem(409, "study.sign-in-closed"));
        });
    }

    /** The link leads a phone to the session with the code filled in; it is worth as much as the code, and as briefly. */
    private Reply json(Call call, Attending.Shown shown) {
        String link = origin.orElseGet(
                        () -> call.request().scheme() + "://" + call.request().authority())
                + "/#/study/" + shown.session().id() + "?code=" + shown.code();
        return Reply.ok(new JsonObject()
                .put("qr", new JsonArray(QrRows.of(link)))
                .put("title", shown.session().plan().title())
                .put("startsAt", shown.session().plan().startsAt().toString())
                .put("code", shown.code())
                .put("secondsLeft", shown.secondsLeft())
                .put("present", shown.present())
                .put("invited", shown.invited()));
    }

    private Future<Reply> signIn(Call call) {
        return attending
                .signIn(call.actor(), call.id("sessionId"), call.body().getString("code"))
                .map(outcome -> switch (outcome) {
                    case SigningIn.Present present ->
                        Reply.ok(new JsonObject()
                                .put("before", present.before())
                                .put("late", present.late())
                                .put("elsewhere", present.elsewhere()));
                    case SigningIn.Unknown unknown -> Reply.problem(404, "study.not-listed");
                    case SigningIn.Closed closed ->
                        Reply.problem(closed.opensAt()
                                .map(at ->
                                        Problem.of(409, "study.sign-in-early").with("opensAt", at.toString()))
                                .orElseGet(() -> Problem.of(409, "study.sign-in-closed")));
                    case SigningIn.WrongCode wrong -> Reply.problem(409, "study.wrong-code");
                    case SigningIn.ExpiredCode expired -> Reply.problem(409, "study.expired-code");
                    case SigningIn.TooMany many ->
                        Reply.problem(Problem.of(429, "study.too-many-codes").retryAfter(many.waitSeconds()));
                });
    }

    private Future<Reply> excuse(Call call) {
        StudyBodies bodies = new StudyBodies(call.body());
        String reason = bodies.text("reason", true);
        if (!bodies.faults().isEmpty()) {
            return StudyApi.refused(bodies.faults());
        }
        return attending.excuse(call.actor(), call.id("sessionId"), reason).map(outcome -> switch (outcome) {
            case EXCUSED -> Reply.of(204, null, Map.of());
            case UNKNOWN -> Reply.problem(404, "study.not-listed");
            case TOO_LATE -> Reply.problem(409, "study.excuse-late");
        });
    }

    private Future<Reply> mine(Call call) {
        return attending
                .mine(call.caller().personId())
                .map(mine ->
                        Reply.ok(StudyJson.list(mine.stream().map(StudyJson::of).toList())
                                .put("now", clock.instant().toString())));
    }

    private Future<Reply> flags(Call call) {
        return attending
                .flags(call.reach(), Integer.parseInt(call.parameter("year").orElseThrow()))
                .map(flags -> Reply.ok(
                        StudyJson.list(flags.stream().map(StudyJson::of).toList())));
    }
}
