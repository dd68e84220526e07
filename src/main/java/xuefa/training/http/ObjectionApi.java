package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.training.Objection;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.Objections;
import xuefa.training.flow.Objections.Named;
import xuefa.training.flow.Objections.Stepped;

/** Objections to hours: the person's, and those that HR and the justice bureau have to deal with. */
public final class ObjectionApi {
    private final Objections objections;
    private final LookingAtHours days;

    public ObjectionApi(Objections objections, LookingAtHours days) {
        this.objections = objections;
        this.days = days;
    }

    public void addTo(Api api) {
        api.on(
                        "listMyObjections",
                        call -> objections.own(call.caller().personId()).map(ObjectionApi::items))
                .on("raiseObjection", this::raise)
                .on("stepMyObjection", call -> objections
                        .stepOwn(
                                call.actor(), call.caller().personId(), call.id("objectionId"), kind(call), words(call))
                        .map(ObjectionApi::reply))
                .on("listObjections", call -> objections
                        .list(call.reach(), call.parameter("state"))
                        .map(ObjectionApi::items))
                .on(
                        "stepObjection",
                        call -> words(call).isEmpty()
                                ? LedgerApi.refused("/words", "reason")
                                : objections
                                        .step(
                                                call.actor(),
                                                call.reach(),
                                                call.id("objectionId"),
                                                kind(call),
                                                words(call))
                                        .map(ObjectionApi::reply));
    }

    private Future<Reply> raise(Call call) {
        JsonObject body = call.body();
        int year = body.getInteger("year");
        if (words(call).isEmpty()) {
            return LedgerApi.refused("/words", "reason");
        }
        if (year > days.today().getYear()) {
            return LedgerApi.refused("/year", "year");
        }
        return objections
                .raise(
                        call.actor(),
                        call.caller().personId(),
                        year,
                        Optional.ofNullable(body.getString("entryId")).map(UUID::fromString),
                        words(call))
                .map(raised -> raised.map(named -> Reply.of(201, json(named)))
                        .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }

    private static Objection.Kind kind(Call call) {
        return Objection.Kind.of(call.body().getString("kind"));
    }

    private static String words(Call call) {
        return Optional.ofNullable(call.body().getString("words")).orElse("").strip();
    }

    private static Reply reply(Stepped stepped) {
        return switch (stepped) {
            case Stepped.Done done -> Reply.ok(json(done.now()));
            case Stepped.NotOpen notOpen -> Reply.problem(409, "training.objection-settled");
            case Stepped.Unknown unknown -> Reply.problem(404, "training.unknown");
        };
    }

    private static Reply items(List<Named> all) {
        JsonArray items = new JsonArray();
        all.forEach(each -> items.add(json(each)));
        return Reply.ok(new JsonObject().put("items", items));
    }

    private static JsonObject json(Named named) {
        Objection objection = named.objection();
        JsonArray steps = new JsonArray();
        objection.steps().forEach(step -> {
            JsonObject json = new JsonObject()
                    .put("kind", step.kind().code())
                    .put("words", step.words())
                    .put("by", step.by())
                    .put("at", step.at().toString());
            step.due().ifPresent(due -> json.put("due", due.toString()));
            steps.add(json);
        });
        JsonObject json = new JsonObject()
                .put("objectionId", objection.id().toString())
                .put("personId", objection.personId().toString())
                .put("name", named.person())
                .put("unitName", named.unit())
                .put("year", objection.year())
                .put("words", objection.words())
                .put("state", objection.state())
                .put("raisedAt", objection.raisedAt().toString())
                .put("steps", steps);
        objection.entry().ifPresent(entry -> json.put("entryId", entry.toString()));
        objection.due().ifPresent(due -> json.put("due", due.toString()));
        return json;
    }
}
