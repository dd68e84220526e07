package xuefa.attempt.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.function.Function;
import xuefa.attempt.SittingFigures;
import xuefa.attempt.flow.LookingAtSitting;
import xuefa.exam.OverseenSitting;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Caller;
import xuefa.shared.http.Reply;

/** Sittings as they run, for exam officers. */
public final class SittingLiveApi {
    private final LookingAtSitting looking;

    public SittingLiveApi(LookingAtSitting looking) {
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("getSittingLive", call -> asOfficer(call, officer -> live(officer, call.id("sittingId"))))
                .on("listOverseenSittings", call -> asOfficer(call, this::overseen));
    }

    private static Future<Reply> asOfficer(Call call, Function<UUID, Future<Reply>> work) {
        return call.caller().is(Caller.EXAM_OFFICER)
                ? work.apply(call.caller().personId())
                : Future.succeededFuture(Reply.problem(403, "access.not-allowed"));
    }

    private Future<Reply> live(UUID officer, UUID sittingId) {
        return looking.look(officer, sittingId).map(outcome -> switch (outcome) {
            case LookingAtSitting.Outcome.Unknown unknown -> Reply.problem(404, "sitting.unknown");
            case LookingAtSitting.Outcome.Running running -> Reply.ok(json(running));
        });
    }

    private static JsonObject json(LookingAtSitting.Outcome.Running running) {
        SittingFigures figures = running.figures();
        return new JsonObject()
                .put("sittingId", running.sitting().sitting().id().toString())
                .put("title", running.sitting().title())
                .put("due", running.sitting().due())
                .put("started", figures.started())
                .put("working", figures.working())
                .put("connected", figures.connected())
                .put("submitted", figures.submitted())
                .put("asOf", running.asOf().toString());
    }

    private Future<Reply> overseen(UUID officer) {
        return looking.overseen(officer).map(sittings -> {
            JsonArray items = new JsonArray();
            sittings.forEach(each -> items.add(json(each)));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private static JsonObject json(OverseenSitting overseen) {
        return new JsonObject()
                .put("sittingId", overseen.sitting().id().toString())
                .put("examId", overseen.sitting().examId().toString())
                .put("title", overseen.title())
                .put("opensAt", overseen.sitting().opensAt().toString())
                .put("closesAt", overseen.sitting().closesAt().toString())
                .put("due", overseen.due());
    }
}
