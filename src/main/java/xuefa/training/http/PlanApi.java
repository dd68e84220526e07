package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.training.Hours;
import xuefa.training.HoursSubject;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.PlanProgress;
import xuefa.training.flow.Plans;

/** The year's plans. */
public final class PlanApi {
    private final Plans plans;
    private final PlanProgress progress;
    private final LookingAtHours days;

    public PlanApi(Plans plans, PlanProgress progress, LookingAtHours days) {
        this.plans = plans;
        this.progress = progress;
        this.days = days;
    }

    public void addTo(Api api) {
        api.on("listTrainingPlans", this::list)
                .on("makeTrainingPlan", this::make)
                .on("addPlanItem", this::add)
                .on("endPlanItem", this::end)
                .on("getPlanItem", this::item);
    }

    private Future<Reply> list(Call call) {
        int year =
                call.parameter("year").map(Integer::valueOf).orElse(days.today().getYear());
        return plans.list(call.reach(), year).map(found -> {
            JsonArray items = new JsonArray();
            found.forEach(plan -> items.add(json(plan)));
            return Reply.ok(new JsonObject().put("year", year).put("items", items));
        });
    }

    private Future<Reply> make(Call call) {
        JsonObject body = call.body();
        String title = body.getString("title").strip();
        if (title.isEmpty()) {
            return LedgerApi.refused("/title", "missing");
        }
        JsonArray given = body.getJsonArray("items", new JsonArray());
        List<Plans.NewItem> items = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            JsonObject one = given.getJsonObject(i);
            Optional<Reply> refused = refused(one, "/items/" + i);
            if (refused.isPresent()) {
                return Future.succeededFuture(refused.get());
            }
            items.add(item(one));
        }
        return plans.make(
                        call.actor(),
                        call.reach(),
                        UUID.fromString(body.getString("unitId")),
                        body.getInteger("year"),
                        title,
                        items)
                .map(made -> made.map(plan -> plan.isNew()
                                ? Reply.of(
                                        201,
                                        new JsonObject().put("planId", plan.id().toString()))
                                : Reply.problem(409, "training.plan-exists"))
                        .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }

    private Future<Reply> add(Call call) {
        JsonObject body = call.body();
        Optional<Reply> refused = refused(body, "");
        return refused.isPresent()
                ? Future.succeededFuture(refused.get())
                : plans.add(call.actor(), call.reach(), call.id("planId"), item(body))
                        .map(added -> added.map(id -> Reply.of(201, new JsonObject().put("itemId", id.toString())))
                                .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }

    /** What the contract can't say of an item. */
    private static Optional<Reply> refused(JsonObject item, String at) {
        if (item.getString("title").isBlank()) {
            return Optional.of(refusal(at + "/title", "missing"));
        }
        boolean wrong = item.getJsonArray("covers", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .anyMatch(cover -> !cover.getString("evidence").matches("[a-zA-Z]{1,30}:.{1,80}"));
        if (wrong) {
            return Optional.of(refusal(at + "/covers", "evidence"));
        }
        try {
            LocalDate.parse(item.getString("due"));
            return Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.of(refusal(at + "/due", "day"));
        }
    }

    private static Reply refusal(String pointer, String fault) {
        return Reply.problem(Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of(pointer, fault))));
    }

    private static Plans.NewItem item(JsonObject item) {
        return new Plans.NewItem(
                HoursSubject.of(item.getString("subject")),
                item.getString("title").strip(),
                item.getJsonArray("categories").stream().map(String.class::cast).toList(),
                new Hours(item.getInteger("hundredths")),
                LocalDate.parse(item.getString("due")),
                item.getJsonArray("covers", new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .map(cover -> new Plans.Cover(cover.getString("evidence"), cover.getString("title")))
                        .toList());
    }

    private Future<Reply> end(Call call) {
        String reason = call.body().getString("reason").strip();
        return reason.isEmpty()
                ? LedgerApi.refused("/reason", "reason")
                : plans.end(call.actor(), call.reach(), call.id("itemId"), reason)
                        .map(ended -> ended ? Reply.ok(new JsonObject()) : Reply.problem(404, "training.unknown"));
    }

    private Future<Reply> item(Call call) {
        return progress.of(call.reach(), call.id("itemId"), days.today()).map(found -> found.map(done -> {
                    JsonArray people = new JsonArray();
                    done.people()
                            .forEach(each -> people.add(new JsonObject()
                                    .put("personId", each.id())
                                    .put("name", each.name())
                                    .put("unitName", each.unit())
                                    .put("done", each.done().toDecimal())
                                    .put("met", each.met())));
                    return Reply.ok(json(done.item())
                            .put("bound", done.people().size())
                            .put("met", done.met())
                            .put("people", people));
                })
                .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }

    private static JsonObject json(Plans.Plan plan) {
        JsonArray items = new JsonArray();
        plan.items().forEach(item -> items.add(json(item)));
        return new JsonObject()
                .put("planId", plan.id().toString())
                .put("unitId", plan.unitId().toString())
                .put("unitName", plan.unit())
                .put("year", plan.year())
                .put("title", plan.title())
                .put("mayChange", plan.mayChange())
                .put("items", items);
    }

    private static JsonObject json(Plans.Item item) {
        JsonArray covers = new JsonArray();
        item.covers()
                .forEach(cover -> covers.add(
                        new JsonObject().put("evidence", cover.evidence()).put("title", cover.title())));
        return new JsonObject()
                .put("itemId", item.id().toString())
                .put("subject", item.content().subject().code())
                .put("title", item.content().title())
                .put("categories", new JsonArray(item.content().categories()))
                .put("hours", item.content().hours().toDecimal())
                .put("due", item.content().due().toString())
                .put("covers", covers);
    }
}
