package xuefa.certificate.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.certificate.flow.RenewalCampaigns;
import xuefa.certificate.flow.RenewalCampaigns.Place;
import xuefa.certificate.flow.RenewalRuleBooks;
import xuefa.certificate.flow.RenewalRuleBooks.Version;
import xuefa.certificate.format.CheckingRules;
import xuefa.certificate.format.CheckingRules.Checked;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.certificate.format.RuleChanges;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Rules of renewal of a region's own over HTTP: looked at, tried, handed in. */
public final class RenewalRulesApi {
    private final RenewalCampaigns campaigns;
    private final RenewalRuleBooks books;
    private final List<String> obligations;

    /** @param obligations ids that rules may name */
    public RenewalRulesApi(RenewalCampaigns campaigns, RenewalRuleBooks books, List<String> obligations) {
        this.campaigns = campaigns;
        this.books = books;
        this.obligations = List.copyOf(obligations);
    }

    public void addTo(Api api) {
        api.on("listRenewalRuleBooks", this::versions)
                .on("previewRenewalRules", this::preview)
                .on("setRenewalRules", this::set);
    }

    private static Reply unknown() {
        return Reply.problem(404, "renewal.no-unit");
    }

    private Future<Reply> versions(Call call) {
        UUID unit = call.id("unitId");
        return books.versions(call.reach(), unit)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(unknown())
                        : Future.succeededFuture(Reply.ok(new JsonObject()
                                .put(
                                        "items",
                                        new JsonArray(found.get().stream()
                                                .map(RenewalRulesApi::json)
                                                .toList()))
                                .put("shipped", RenewalRulesFile.shippedContent())
                                .put("next", found.get().size() + 1))));
    }

    private static JsonObject json(Version version) {
        return new JsonObject()
                .put("number", version.number())
                .put("content", version.content())
                .put(
                        "rules",
                        new JsonArray(RenewalRulesFile.kept(version.content()).stream()
                                .map(each -> each.id())
                                .toList()))
                .put("reason", version.reason())
                .put("by", version.byName())
                .put("at", version.at().toString());
    }

    private Checked checked(String content, List<Place> places) {
        return CheckingRules.of(
                content,
                places.stream().flatMap(each -> each.division().stream()).toList(),
                obligations);
    }

    private Future<Reply> preview(Call call) {
        UUID unit = call.id("unitId");
        return campaigns.places(call.reach(), unit).compose(places -> {
            if (places.isEmpty()) {
                return Future.succeededFuture(unknown());
            }
            Checked checked = checked(call.body().getString("content"), places);
            JsonObject json = new JsonObject().put("faults", faults(checked)).put("changes", new JsonArray());
            return checked.rules().isEmpty()
                    ? Future.succeededFuture(Reply.ok(json))
                    : books.of(unit).compose(before -> books.above(unit)
                            .map(above -> Reply.ok(json.put(
                                    "changes", changes(RuleChanges.between(before, above.with(checked.rules())))))));
        });
    }

    private static JsonArray faults(Checked checked) {
        return new JsonArray(checked.faults().stream()
                .map(each -> new JsonObject().put("line", each.line()).put("says", each.says()))
                .toList());
    }

    private static JsonArray changes(List<RuleChanges.Change> changes) {
        return new JsonArray(changes.stream()
                .map(each -> new JsonObject()
                        .put("ruleId", each.ruleId())
                        .put("fate", each.fate().code())
                        .put(
                                "fields",
                                new JsonArray(each.fields().stream()
                                        .map(field -> new JsonObject()
                                                .put("name", field.name())
                                                .put("was", field.was())
                                                .put("is", field.is()))
                                        .toList())))
                .toList());
    }

    private Future<Reply> set(Call call) {
        JsonObject body = call.body();
        String reason = body.getString("reason").strip();
        if (reason.isEmpty()) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("/reason", "missing")))));
        }
        UUID unit = call.id("unitId");
        return campaigns.places(call.reach(), unit).compose(places -> {
            if (places.isEmpty()) {
                return Future.succeededFuture(unknown());
            }
            if (checked(body.getString("content"), places).rules().isEmpty()) {
                return Future.succeededFuture(Reply.problem(409, "renewal.rules-faulty"));
            }
            return books.add(
                            call.actor(),
                            call.reach(),
                            unit,
                            body.getString("content"),
                            reason,
                            body.getInteger("number"),
                            UUID.fromString(body.getString("idempotencyKey")))
                    .map(adding -> switch (adding) {
                        case ADDED -> Reply.of(204, null, Map.of());
                        case UNKNOWN_UNIT -> unknown();
                        case STALE -> Reply.problem(409, "renewal.rules-stale");
                    });
        });
    }
}
