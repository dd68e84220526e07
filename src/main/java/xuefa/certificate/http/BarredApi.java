package xuefa.certificate.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.Entitlement;
import xuefa.certificate.flow.BarredPeople;
import xuefa.certificate.flow.BarredPeople.Barred;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Who may not enforce in the region of a campaign, over HTTP. */
public final class BarredApi {
    private static final int PAGE = 50;

    private final BarredPeople people;
    private final InstantSource clock;
    private final ZoneId zone;

    public BarredApi(BarredPeople people, InstantSource clock, ZoneId zone) {
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("listBarredPeople", this::page);
    }

    private Future<Reply> page(Call call) {
        Optional<Integer> from = call.parameter("cursor").map(BarredApi::place).orElse(Optional.of(0));
        if (from.isEmpty()) {
            return Future.succeededFuture(Reply.problem(Problem.of(400, "request.not-allowed")
                    .because(java.util.List.of(Problem.Fault.of("cursor", "page")))));
        }
        var wanted = new BarredPeople.Wanted(
                call.id("campaignId"),
                call.parameter("unitId").map(UUID::fromString),
                LocalDate.ofInstant(clock.instant(), zone),
                from.get(),
                PAGE);
        return people.page(call.reach(), wanted).map(found -> found.map(page -> Reply.ok(json(page, from.get())))
                .orElseGet(() -> Reply.problem(404, "renewal.no-campaign")));
    }

    private static Optional<Integer> place(String cursor) {
        return cursor.matches("n[0-9]{1,8}") ? Optional.of(Integer.valueOf(cursor.substring(1))) : Optional.empty();
    }

    private static JsonObject json(BarredPeople.Page page, int from) {
        JsonArray items = new JsonArray();
        page.people().forEach(each -> items.add(json(each)));
        JsonObject json = new JsonObject()
                .put("total", page.total())
                .put("rule", Entitlement.RULE)
                .put("source", Entitlement.SOURCE)
                .put("items", items);
        int end = from + items.size();
        return items.isEmpty() || end >= page.total() ? json : json.put("nextCursor", "n" + end);
    }

    private static JsonObject json(Barred each) {
        JsonObject json = new JsonObject()
                .put("personId", each.personId().toString())
                .put("personName", each.name())
                .put("unitId", each.unitId().toString())
                .put("unitName", each.unitName())
                .put("category", each.category())
                .put("employment", each.employment())
                .put("since", each.since().toString());
        each.until().ifPresent(until -> json.put("until", until.toString()));
        each.certificate().ifPresent(number -> json.put("certificate", number));
        return json;
    }
}
