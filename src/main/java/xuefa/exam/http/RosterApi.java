package xuefa.exam.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import xuefa.exam.CheckingPlan;
import xuefa.exam.ExamPlan;
import xuefa.exam.PlanFault;
import xuefa.exam.RosterPreview;
import xuefa.exam.RosterRule;
import xuefa.exam.flow.RosterPlans;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Who could be on a roster. */
public final class RosterApi {
    private final RosterPlans rosters;

    public RosterApi(RosterPlans rosters) {
        this.rosters = rosters;
    }

    public void addTo(Api api) {
        api.on("listPublishingUnits", call -> units(call.caller().personId()))
                .on("previewRoster", call -> preview(call.caller().personId(), call));
    }

    private Future<Reply> units(UUID officer) {
        return rosters.units(officer).map(units -> {
            JsonArray items = new JsonArray();
            units.forEach(unit -> {
                JsonObject json = new JsonObject()
                        .put("unitId", unit.id().toString())
                        .put("name", unit.name())
                        .put("people", unit.people());
                unit.parentId().ifPresent(parent -> json.put("parentId", parent.toString()));
                items.add(json);
            });
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> preview(UUID officer, Call call) {
        var plan = ExamPlan.parse(new JsonObject().put("roster", call.body()).encode());
        RosterRule rule = CheckingPlan.rule(Objects.requireNonNull(plan.roster()));
        return rosters.mayUse(officer, rule)
                .compose(allowed -> allowed
                        ? rosters.preview(rule).map(preview -> Reply.ok(json(preview)))
                        : Future.succeededFuture(
                                Arrangers.refused(List.of(new PlanFault("/unitIds", "foreign-unit", "")))));
    }

    private static JsonObject json(RosterPreview preview) {
        JsonArray units = new JsonArray();
        preview.units()
                .forEach(unit -> units.add(new JsonObject()
                        .put("unitId", unit.unitId().toString())
                        .put("name", unit.name())
                        .put("people", unit.people())
                        .put("withoutAccount", unit.withoutAccount())
                        .put("notCandidates", unit.notCandidates())
                        .put("barred", unit.barred())));
        JsonArray flagged = new JsonArray();
        preview.flagged()
                .forEach(person -> flagged.add(new JsonObject()
                        .put("personId", person.personId().toString())
                        .put("name", person.name())
                        .put("unitName", person.unitName())
                        .put("withoutAccount", person.withoutAccount())
                        .put("notCandidate", person.notCandidate())
                        .put("barred", person.barred())));
        return new JsonObject()
                .put("people", preview.people())
                .put("withoutAccount", preview.withoutAccount())
                .put("notCandidates", preview.notCandidates())
                .put("barred", preview.barred())
                .put("units", units)
                .put("flagged", flagged);
    }
}
