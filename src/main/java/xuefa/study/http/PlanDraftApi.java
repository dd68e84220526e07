package xuefa.study.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.study.flow.DraftingPlan;
import xuefa.study.flow.DraftingPlan.Choice;
import xuefa.study.flow.DraftingPlan.Draft;
import xuefa.study.flow.DraftingPlan.Item;

/** Drafts of the year's plan, and what covers its items. */
public final class PlanDraftApi {
    private final DraftingPlan drafting;

    public PlanDraftApi(DraftingPlan drafting) {
        this.drafting = drafting;
    }

    public void addTo(Api api) {
        api.on("draftTrainingPlan", this::draft).on("coverPlanItem", this::cover);
    }

    private Future<Reply> draft(Call call) {
        int year = Integer.parseInt(call.parameter("year").orElseThrow());
        return drafting.draft(call.reach(), call.parameter("unitId").map(UUID::fromString), year)
                .map(found -> found.map(draft -> Reply.ok(json(draft)))
                        .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }

    private static JsonObject json(Draft draft) {
        return new JsonObject()
                .put("unitId", draft.place().unitId().toString())
                .put("unitName", draft.place().name())
                .put("year", draft.year())
                .put("items", MyLawsApi.array(draft.items(), item -> json(item, draft.year())))
                .put("choices", MyLawsApi.array(draft.choices(), PlanDraftApi::json));
    }

    private static JsonObject json(Item item, int year) {
        return new JsonObject()
                .put("subject", item.proposal().subject().code())
                .put("title", item.proposal().title())
                .put("categories", new JsonArray(item.proposal().categories()))
                .put("hundredths", item.proposal().hours().hundredths())
                .put("due", year + "-12-31")
                .put("source", item.proposal().source())
                .put(
                        "covers",
                        new JsonArray(
                                item.covers().stream().map(Choice::evidence).toList()));
    }

    private static JsonObject json(Choice choice) {
        return new JsonObject()
                .put("evidence", choice.evidence())
                .put("title", choice.title())
                .put("subject", choice.subject());
    }

    private Future<Reply> cover(Call call) {
        return drafting.cover(
                        call.actor(),
                        call.reach(),
                        call.id("itemId"),
                        call.body().getString("evidence"))
                .map(covered -> switch (covered) {
                    case DONE -> Reply.ok(new JsonObject());
                    case NO_ITEM -> Reply.problem(404, "training.unknown");
                    case NO_EVIDENCE ->
                        Reply.problem(Problem.of(400, "request.not-allowed")
                                .because(List.of(Problem.Fault.of("/evidence", "evidence"))));
                });
    }
}
