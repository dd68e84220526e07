package xuefa.certificate.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.certificate.RenewalCampaign;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.ReviewLevel;
import xuefa.certificate.flow.ExportingRenewalFacts;
import xuefa.certificate.flow.LookingAtRenewals;
import xuefa.certificate.flow.RenewalCampaigns;
import xuefa.certificate.flow.RenewalCampaigns.Opening;
import xuefa.certificate.flow.RenewalCampaigns.Place;
import xuefa.certificate.flow.RenewalCampaigns.Standing;
import xuefa.certificate.flow.RenewalCampaigns.Wanted;
import xuefa.certificate.flow.RenewalRuleBooks;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.shared.Ids;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.training.format.FactsJson;

/** Campaigns of renewal over HTTP. */
public final class RenewalCampaignApi {
    private static final int SHORTEST_BASIS = 4;

    private final RenewalCampaigns campaigns;
    private final ExportingRenewalFacts exporting;
    private final RenewalRuleBooks books;
    private final LookingAtRenewals looking;

    public RenewalCampaignApi(
            RenewalCampaigns campaigns,
            ExportingRenewalFacts exporting,
            RenewalRuleBooks books,
            LookingAtRenewals looking) {
        this.campaigns = campaigns;
        this.exporting = exporting;
        this.books = books;
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("listRenewalRules", this::rules)
                .on("previewRenewalCampaign", this::preview)
                .on("listRenewalCampaigns", this::list)
                .on("openRenewalCampaign", this::open)
                .on("getRenewalCampaign", this::get)
                .on("closeRenewalCampaign", this::close)
                .on("exportRenewalFacts", this::export);
    }

    private Future<Reply> export(Call call) {
        return exporting
                .export(
                        call.actor(),
                        call.reach(),
                        call.id("campaignId"),
                        call.parameter("unitId").map(UUID::fromString))
                .compose(outcome -> switch (outcome) {
                    case ExportingRenewalFacts.Outcome.Unknown unknown ->
                        Future.succeededFuture(Reply.problem(404, "renewal.no-campaign"));
                    case ExportingRenewalFacts.Outcome.TooMany many ->
                        Future.succeededFuture(Reply.problem(409, "renewal.too-many"));
                    case ExportingRenewalFacts.Outcome.Exported done ->
                        campaigns.find(call.reach(), call.id("campaignId")).map(found -> found.map(
                                        each -> file(done, each.campaign()))
                                .orElseGet(() -> Reply.problem(404, "renewal.no-campaign")));
                });
    }

    /** With the rules of the campaign, so that anybody comes to the same verdicts. */
    private static Reply file(ExportingRenewalFacts.Outcome.Exported done, RenewalCampaign campaign) {
        Map<String, String> rules = Map.of("renewalRules", RenewalRulesFile.json(campaign.rules()));
        return new Reply.Body(
                200,
                Buffer.buffer(FactsJson.bytes(done.facts(), rules)),
                Map.of(
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Disposition",
                        "attachment; filename=\"renewal-facts-" + done.day() + ".json\""));
    }

    private Future<Reply> rules(Call call) {
        UUID unit = call.id("unitId");
        return campaigns.places(call.reach(), unit).compose(places -> {
            if (places.isEmpty()) {
                return Future.succeededFuture(noUnit());
            }
            List<String> divisions =
                    places.stream().flatMap(each -> each.division().stream()).toList();
            return books.of(unit)
                    .map(known -> Reply.ok(new JsonObject()
                            .put(
                                    "rules",
                                    new JsonArray(known.inForce(looking.today(), divisions).stream()
                                            .map(RenewalCampaignApi::json)
                                            .toList()))
                            .put(
                                    "places",
                                    new JsonArray(places.stream()
                                            .map(RenewalCampaignApi::json)
                                            .toList()))));
        });
    }

    private static JsonObject json(RenewalRule rule) {
        return new JsonObject()
                .put("ruleId", rule.id())
                .put("source", rule.source())
                .put("jurisdiction", rule.jurisdiction())
                .put("act", rule.act().code())
                .put(
                        "kinds",
                        new JsonArray(rule.certificateKinds().stream().sorted().toList()))
                .put("validityYears", rule.validityYears())
                .put("opensDays", rule.opensDays())
                .put(
                        "examSubjects",
                        new JsonArray(rule.examSubjects().stream().sorted().toList()))
                .put("examMonths", rule.examMonths())
                .put("objectionDays", rule.objectionDays())
                .put("template", rule.template())
                .put("afterRefusal", rule.afterRefusal());
    }

    private static JsonObject json(Place place) {
        return new JsonObject()
                .put("unitId", place.unitId().toString())
                .put("name", place.name())
                .put("kind", place.kind());
    }

    private Future<Reply> preview(Call call) {
        List<String> ids = Arrays.asList(call.parameter("rules").orElse("").split(","));
        return books.of(call.id("unitId")).compose(known -> preview(call, known.named(ids), ids.size()));
    }

    private Future<Reply> preview(Call call, List<RenewalRule> rules, int asked) {
        Wishes wishes = new Wishes();
        LocalDate from = wishes.day("endsFrom", call.parameter("endsFrom").orElseThrow(), looking.today());
        LocalDate to = wishes.day("endsTo", call.parameter("endsTo").orElseThrow(), looking.today());
        UUID unit = call.id("unitId");
        Optional<Problem> fault = fault(wishes, rules, asked, from, to);
        if (fault.isPresent()) {
            return campaigns
                    .places(call.reach(), unit)
                    .map(places -> places.isEmpty() ? noUnit() : Reply.problem(fault.get()));
        }
        var level = new ReviewLevel("预览", "unitHr", unit);
        return campaigns
                .preview(
                        call.reach(),
                        wanted(new RenewalCampaign(Ids.next(), unit, "预览", from, to, List.of(level), rules)))
                .map(found -> found.map(each -> Reply.ok(new JsonObject()
                                .put("certificates", each.certificates())
                                .put("elsewhere", each.elsewhere())
                                .put("units", each.units())))
                        .orElseGet(RenewalCampaignApi::noUnit));
    }

    /** Rules of one campaign do one thing, and no two of them speak of one kind of certificate. */
    private static Optional<Problem> fault(
            Wishes wishes, List<RenewalRule> rules, int asked, LocalDate from, LocalDate to) {
        Set<String> kinds = new HashSet<>();
        boolean apart =
                rules.stream().flatMap(rule -> rule.certificateKinds().stream()).allMatch(kinds::add);
        boolean one = rules.stream().map(RenewalRule::act).distinct().count() == 1;
        if (rules.size() != asked || !one || !apart) {
            wishes.fault("/rules", "renewal.rules");
        }
        if (to.isBefore(from)) {
            wishes.fault("/endsTo", "renewal.period");
        }
        return wishes.problem();
    }

    private static Wanted wanted(RenewalCampaign campaign) {
        List<RenewalRule> rules = campaign.rules();
        return new Wanted(
                campaign,
                rules.getFirst().act(),
                rules.stream().flatMap(rule -> rule.certificateKinds().stream()).toList());
    }

    private Future<Reply> open(Call call) {
        JsonObject body = call.body();
        List<String> ids =
                body.getJsonArray("rules").stream().map(String.class::cast).toList();
        return books.of(UUID.fromString(body.getString("unitId")))
                .compose(known -> open(call, body, known.named(ids), ids.size()));
    }

    private Future<Reply> open(Call call, JsonObject body, List<RenewalRule> asked, int wantedRules) {
        Wishes wishes = new Wishes();
        LocalDate from = wishes.day("/endsFrom", body.getString("endsFrom"), looking.today());
        LocalDate to = wishes.day("/endsTo", body.getString("endsTo"), looking.today());
        String title = body.getString("title").strip();
        List<JsonObject> wanted =
                body.getJsonArray("levels").stream().map(JsonObject.class::cast).toList();
        if (title.isEmpty()) {
            wishes.fault("/title", "missing");
        }
        if (wanted.stream().anyMatch(each -> each.getString("name").isBlank())) {
            wishes.fault("/levels", "missing");
        }
        String basis = Optional.ofNullable(body.getString("basis")).orElse("").strip();
        if (basis.length() < SHORTEST_BASIS && asked.stream().anyMatch(RenewalRule::template)) {
            wishes.fault("/basis", "renewal.basis");
        }
        Optional<Problem> fault = fault(wishes, asked, wantedRules, from, to);
        if (fault.isPresent()) {
            return Future.succeededFuture(Reply.problem(fault.get()));
        }
        UUID unit = UUID.fromString(body.getString("unitId"));
        List<ReviewLevel> levels = wanted.stream()
                .map(level -> new ReviewLevel(
                        level.getString("name"), level.getString("role"), UUID.fromString(level.getString("unitId"))))
                .toList();
        var campaign = new RenewalCampaign(Ids.next(), unit, title, from, to, levels, kept(asked, basis));
        return campaigns
                .open(call.actor(), call.reach(), wanted(campaign), UUID.fromString(body.getString("idempotencyKey")))
                .compose(opening -> switch (opening) {
                    case Opening.Opened opened -> found(call, opened.campaignId(), 201);
                    case Opening.UnknownUnit unknown -> Future.succeededFuture(noUnit());
                    case Opening.NothingToReview nothing ->
                        Future.succeededFuture(Reply.problem(409, "renewal.nothing-to-review"));
                });
    }

    /** Templates rest on the document that whoever opens a campaign names. */
    private List<RenewalRule> kept(List<RenewalRule> rules, String basis) {
        return rules.stream().map(rule -> rule.kept(looking.today(), basis)).toList();
    }

    private static Reply noUnit() {
        return Reply.problem(404, "renewal.no-unit");
    }

    private Future<Reply> list(Call call) {
        return campaigns
                .list(call.reach())
                .map(all -> Reply.ok(RenewalReplies.items(
                        all.stream().map(RenewalCampaignApi::json).toList())));
    }

    private Future<Reply> get(Call call) {
        UUID id = call.id("campaignId");
        Optional<UUID> unit = call.parameter("unitId").map(UUID::fromString);
        return campaigns.find(call.reach(), id).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(Reply.problem(404, "renewal.no-campaign"));
            }
            UUID above = unit.orElse(found.get().campaign().unitId());
            var groups = campaigns.groups(call.reach(), id, unit);
            var units = campaigns.units(call.reach(), id, above);
            return Future.all(groups, units)
                    .map(read -> Reply.ok(json(found.get())
                            .put(
                                    "groups",
                                    new JsonArray(groups.result().stream()
                                            .map(each -> new JsonObject()
                                                    .put("state", each.state())
                                                    .put("level", each.level())
                                                    .put("outcome", each.outcome())
                                                    .put("gaps", new JsonArray(each.gaps()))
                                                    .put("count", each.count()))
                                            .toList()))
                            .put(
                                    "units",
                                    new JsonArray(units.result().stream()
                                            .map(each -> new JsonObject()
                                                    .put("unitId", each.unitId().toString())
                                                    .put("name", each.name())
                                                    .put("hasBelow", each.hasBelow())
                                                    .put("total", each.total())
                                                    .put("eligible", each.eligible())
                                                    .put("unclear", each.unclear())
                                                    .put("decided", each.decided()))
                                            .toList()))));
        });
    }

    private Future<Reply> found(Call call, UUID id, int status) {
        return campaigns.find(call.reach(), id).map(found -> found.map(each -> Reply.of(status, json(each)))
                .orElseGet(() -> Reply.problem(404, "renewal.no-campaign")));
    }

    private static JsonObject json(Standing standing) {
        RenewalCampaign campaign = standing.campaign();
        JsonObject json = new JsonObject()
                .put("campaignId", campaign.id().toString())
                .put("unitId", campaign.unitId().toString())
                .put("unitName", standing.unitName())
                .put("title", campaign.title())
                .put("act", standing.act().code())
                .put("endsFrom", campaign.endsFrom().toString())
                .put("endsTo", campaign.endsTo().toString())
                .put("rules", new JsonArray(campaign.ruleIds()))
                .put(
                        "levels",
                        new JsonArray(campaign.levels().stream()
                                .map(each -> new JsonObject()
                                        .put("name", each.name())
                                        .put("role", each.role())
                                        .put("unitId", each.unitId().toString()))
                                .toList()))
                .put("openedAt", standing.openedAt().toString())
                .put("mine", standing.mine())
                .put("total", standing.total())
                .put("judged", standing.judged())
                .put("eligible", standing.eligible())
                .put("undecided", standing.undecided())
                .put("passed", standing.passed())
                .put("refused", standing.refused());
        standing.closedAt().ifPresent(at -> json.put("closedAt", at.toString()));
        return json;
    }

    private Future<Reply> close(Call call) {
        return campaigns
                .close(
                        call.actor(),
                        call.reach(),
                        call.id("campaignId"),
                        call.body().getString("reason").strip())
                .map(done -> done ? Reply.of(204, null, Map.of()) : Reply.problem(404, "renewal.no-campaign"));
    }
}
