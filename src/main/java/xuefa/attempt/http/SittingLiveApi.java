package xuefa.attempt.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.flow.LookingAtSitting;
import xuefa.attempt.flow.Watching;
import xuefa.exam.OverseenSitting;
import xuefa.exam.Sitting;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Caller;
import xuefa.shared.http.Reply;

/** Sittings as they run, for exam officers. One instance an event loop. */
public final class SittingLiveApi {
    private static final String UNKNOWN = "sitting.unknown";

    private final LookingAtSitting looking;
    private final LiveFeed feed;
    private final InstantSource clock;

    public SittingLiveApi(LookingAtSitting looking, Watching watching, InstantSource clock) {
        this.looking = looking;
        this.feed = new LiveFeed(watching);
        this.clock = clock;
    }

    public void addTo(Api api) {
        api.on("getSittingLive", this::live)
                .on("streamSittingLive", this::stream)
                .on("listOverseenSittings", this::overseen);
    }

    private Future<Reply> live(Call call) {
        return looking.look(call.reach(), call.id("sittingId"))
                .map(found -> found.map(LiveJson::of).map(Reply::ok).orElseGet(() -> Reply.problem(404, UNKNOWN)));
    }

    private Future<Reply> stream(Call call) {
        UUID sittingId = call.id("sittingId");
        Optional<String> seen = Optional.ofNullable(call.request().getHeader("Last-Event-ID"));
        return looking.overseen(call.reach(), sittingId).map(found -> found.<Reply>map(sitting -> new Reply.Events(
                        caller -> refusal(caller, sittingId), events -> feed.open(sitting, seen, events)))
                .orElseGet(() -> Reply.problem(404, UNKNOWN)));
    }

    /** Why somebody may not watch any longer. */
    private Future<Optional<String>> refusal(Caller caller, UUID sittingId) {
        return looking.overseen(caller.reach(), sittingId)
                .map(found -> found.isPresent() ? Optional.empty() : Optional.of(UNKNOWN));
    }

    private Future<Reply> overseen(Call call) {
        return looking.overseen(call.reach()).map(sittings -> {
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
