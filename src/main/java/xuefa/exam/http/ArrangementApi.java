package xuefa.exam.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.exam.Arrangement;
import xuefa.exam.CheckingPlan;
import xuefa.exam.Exam;
import xuefa.exam.ExamEvent;
import xuefa.exam.PlanFault;
import xuefa.exam.flow.ChangingSitting;
import xuefa.exam.flow.ChangingSitting.Changed;
import xuefa.exam.flow.ChangingSitting.View;
import xuefa.shared.Marks;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** How a sitting was arranged, and changes of it before it opens. */
public final class ArrangementApi {
    private final ChangingSitting changing;

    public ArrangementApi(ChangingSitting changing) {
        this.changing = changing;
    }

    public void addTo(Api api) {
        api.on("getArrangement", call -> get(call.caller().personId(), call.id("sittingId")))
                .on("changeSittingTimes", call -> move(call.caller().personId(), call))
                .on("cancelSitting", call -> cancel(call.caller().personId(), call));
    }

    private Future<Reply> get(UUID officer, UUID sittingId) {
        return changing.look(officer, sittingId)
                .map(found -> found.map(view -> Reply.ok(json(view))).orElseGet(ArrangementApi::unknown));
    }

    private Future<Reply> move(UUID officer, Call call) {
        JsonObject body = call.body();
        @Nullable Instant opensAt = CheckingPlan.instant(body.getString("opensAt"));
        @Nullable Instant closesAt = CheckingPlan.instant(body.getString("closesAt"));
        String reason = body.getString("reason").strip();
        List<PlanFault> faults = new ArrayList<>();
        if (opensAt == null) {
            faults.add(new PlanFault("/opensAt", "moment", ""));
        }
        if (closesAt == null) {
            faults.add(new PlanFault("/closesAt", "moment", ""));
        }
        faults.addAll(reasonFaults(reason));
        if (opensAt == null || closesAt == null || !faults.isEmpty()) {
            return Future.succeededFuture(Arrangers.refused(faults));
        }
        var times = new ChangingSitting.Times(
                officer, call.id("sittingId"), body.getInteger("version"), opensAt, closesAt, reason);
        return changing.move(times).map(ArrangementApi::reply);
    }

    private Future<Reply> cancel(UUID officer, Call call) {
        String reason = call.body().getString("reason").strip();
        List<PlanFault> faults = reasonFaults(reason);
        return faults.isEmpty()
                ? changing.cancel(officer, call.id("sittingId"), reason).map(ArrangementApi::reply)
                : Future.succeededFuture(Arrangers.refused(faults));
    }

    private static List<PlanFault> reasonFaults(String reason) {
        return reason.isEmpty() ? List.of(new PlanFault("/reason", "min-length", "1")) : List.of();
    }

    private static Reply reply(ChangingSitting.Outcome outcome) {
        if (outcome.view().isEmpty()) {
            return unknown();
        }
        View view = outcome.view().get();
        return switch (outcome.changed()) {
            case Changed.Done done -> Reply.ok(json(view));
            case Changed.TooLate late -> Reply.problem(409, "sitting.firm");
            case Changed.Overtaken overtaken ->
                Reply.problem(Problem.of(409, "sitting.changed")
                        .with("version", view.arrangement().version()));
            case Changed.Faulty faulty -> Arrangers.refused(faulty.faults());
        };
    }

    private static Reply unknown() {
        return Reply.problem(404, "sitting.unknown");
    }

    private static JsonObject json(View view) {
        Arrangement arrangement = view.arrangement();
        Exam exam = view.exam().exam();
        JsonObject json = new JsonObject()
                .put("sittingId", arrangement.sitting().id().toString())
                .put("examId", exam.id().toString())
                .put("title", exam.title())
                .put("unitName", arrangement.unitName())
                .put("state", arrangement.state())
                .put("changeable", arrangement.isChangeable())
                .put("version", arrangement.version())
                .put("opensAt", arrangement.sitting().opensAt().toString())
                .put("closesAt", arrangement.sitting().closesAt().toString())
                .put("minutes", exam.rules().minutes())
                .put("attemptsAllowed", exam.rules().attemptsAllowed())
                .put("questions", exam.blueprint().questions())
                .put("fullMarks", exam.fullMarks().toDecimal())
                .put("passMarks", new Marks(exam.rules().passHundredths()).toDecimal())
                .put("releaseDigest", exam.releaseDigest())
                .put("withheld", exam.blueprint().withheld().size())
                .put("flagged", view.flagged())
                .put("drawSecretHash", exam.secretHash().hex())
                .put("people", arrangement.people())
                .put("rosterOpen", arrangement.isRosterOpen())
                .put("events", events(arrangement));
        arrangement.rosterClosesAt().ifPresent(at -> json.put("rosterClosesAt", at.toString()));
        arrangement.rosterCommitment().ifPresent(hash -> json.put("rosterCommitment", hash));
        arrangement.draftId().ifPresent(id -> json.put("draftId", id.toString()));
        return json;
    }

    private static JsonArray events(Arrangement arrangement) {
        JsonArray events = new JsonArray();
        for (ExamEvent event : arrangement.events()) {
            JsonObject json = new JsonObject()
                    .put("at", event.at().toString())
                    .put("kind", event.kind().code())
                    .put("reason", event.reason());
            event.by().ifPresent(name -> json.put("by", name));
            JsonObject detail = new JsonObject(event.detail());
            for (String name : List.of("opensAt", "closesAt", "opensBefore", "closesBefore", "people")) {
                if (detail.containsKey(name)) {
                    json.put(name, detail.getValue(name));
                }
            }
            events.add(json);
        }
        return events;
    }
}
