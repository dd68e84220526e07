package xuefa.attempt.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.attempt.flow.LookingAtSitting;
import xuefa.attempt.flow.Watching;
import xuefa.exam.OverseenSitting;
import xuefa.exam.Sitting;
import xuefa.exam.http.Arrangers;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Caller;
import xuefa.shared.http.Reply;

/** Sittings as they run, for exam officers. One instance an event loop. */
public final class SittingLiveApi {
    private static final String UNKNOWN = "sitting.unknown";
    private static final String NOT_ALLOWED = "access.not-allowed";

    private final LookingAtSitting looking;
    private final LiveFeed feed;
    private final InstantSource clock;

    public SittingLiveApi(LookingAtSitting looking, Watching watching, InstantSource clock) {
        this.looking = looking;
        this.feed = new LiveFeed(watching);
        this.clock = clock;
    }

    public void addTo(Api api) {
        api.on("getSittingLive", call -> asOfficer(call, officer -> live(officer, call.id("sittingId"))))
                .on("streamSittingLive", call -> asOfficer(call, officer -> stream(officer, call)))
                .on("listOverseenSittings", call -> Arrangers.only(call, this::overseen));
    }

    static Future<Reply> asOfficer(Call call, Function<UUID, Future<Reply>> work) {
        return call.caller().is(Caller.EXAM_OFFICER)
                ? work.apply(call.caller().personId())
                : Future.succeededFuture(Reply.problem(403, NOT_ALLOWED));
    }

    private Future<Reply> live(UUID officer, UUID sittingId) {
        return looking.look(officer, sittingId)
                .map(found -> found.map(LiveJson::of).map(Reply::ok).orElseGet(() -> Reply.problem(404, UNKNOWN)));
    }

    private Future<Reply> stream(UUID officer, Call call) {
        UUID sittingId = call.id("sittingId");
        Optional<String> seen = Optional.ofNullable(call.request().getHeader("Last-Event-ID"));
        return looking.overseen(officer, sittingId).map(found -> found.<Reply>map(sitting -> new Reply.Events(
                        caller -> refusal(caller, sittingId), events -> feed.open(sitting, seen, events)))
                .orElseGet(() -> Reply.problem(404, UNKNOWN)));
    }

    /** Why somebody may not watch any longer. */
    private Future<Optional<String>> refusal(Caller caller, UUID sittingId) {
        return caller.is(Caller.EXAM_OFFICER)
                ? looking.overseen(caller.personId(), sittingId)
                        .map(found -> found.isPresent() ? Optional.empty() : Optional.of(UNKNOWN))
                : Future.succeededFuture(Optional.of(NOT_ALLOWED));
    }

    private Future<Reply> overseen(UUID officer) {
        return looking.overseen(officer).map(sittings -> {
            JsonArray items = new JsonArray();
            Instant now = clock.instant();
            sittings.forEach(each -> items.add(json(each, now)));
            return Reply.ok(new JsonObject().put("items", items).put("now", now.toString()));
        });
    }

    private static JsonObject json(OverseenSitting overseen, Instant now) {
        return new JsonObject()
                .put("sittingId", overseen.sitting().id().toString())
                .put("examId", overseen.sitting().examId().toString())
                .put("title", overseen.title())
                .put("unitName", overseen.unitName())
                .put("state", overseen.cancelled() ? "cancelled" : state(overseen.sitting(), now))
                .put("opensAt", overseen.sitting().opensAt().toString())
                .put("closesAt", overseen.sitting().closesAt().toString())
                .put("due", overseen.due());
    }

    private static String state(Sitting sitting, Instant now) {
        if (sitting.isComing(now)) {
            return "coming";
        }
        return sitting.isClosed(now) ? "closed" : "open";
    }
}
