package xuefa.attempt.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import xuefa.attempt.CandidateState;
import xuefa.attempt.ExtraTime;
import xuefa.attempt.SittingPerson;
import xuefa.attempt.SittingPerson.Given;
import xuefa.attempt.SittingPerson.NewestAttempt;
import xuefa.attempt.flow.GrantingTime;
import xuefa.attempt.flow.ListingPeople;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The people of a sitting as it runs, and extra time for them, for those who oversee it. */
public final class SittingPeopleApi {
    private static final int PAGE = 50;

    private final ListingPeople listing;
    private final GrantingTime granting;

    public SittingPeopleApi(ListingPeople listing, GrantingTime granting) {
        this.listing = listing;
        this.granting = granting;
    }

    public void addTo(Api api) {
        api.on("listSittingPeople", this::people).on("grantTime", this::grant);
    }

    private Future<Reply> people(Call call) {
        Optional<UUID> after;
        try {
            after = call.parameter("cursor").map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Future.succeededFuture(fault("cursor", "page", ""));
        }
        Optional<UUID> personId = call.parameter("personId").map(UUID::fromString);
        var query = new ListingPeople.Query(
                states(call.parameter("state")),
                call.parameter("unitId").map(UUID::fromString),
                personId,
                call.parameter("search").orElse("").strip(),
                after,
                call.parameter("limit").map(Integer::valueOf).orElse(PAGE));
        return listing.list(call.reach(), call.id("sittingId"), query).map(outcome -> switch (outcome) {
            case ListingPeople.Outcome.Page page -> Reply.ok(json(page, personId.isPresent()));
            case ListingPeople.Outcome.NoSuchSitting none -> Reply.problem(404, "sitting.unknown");
            case ListingPeople.Outcome.NoSuchPage none -> fault("cursor", "page", "");
        });
    }

    private static Predicate<CandidateState> states(Optional<String> asked) {
        return switch (asked.orElse("")) {
            case "" -> state -> true;
            case "working" -> CandidateState::isWorking;
            case "started" -> state -> state.isWorking() || state == CandidateState.SUBMITTED;
            default -> state -> state.code().equals(asked.get());
        };
    }

    private static Reply fault(String pointer, String code, String word) {
        return Reply.problem(
                Problem.of(400, "request.not-allowed").because(List.of(new Problem.Fault(pointer, code, word))));
    }

    private static JsonObject json(ListingPeople.Outcome.Page page, boolean withGrants) {
        JsonArray items = new JsonArray();
        page.people().forEach(person -> items.add(json(person, withGrants)));
        JsonObject json = new JsonObject()
                .put("asOf", page.asOf().toString())
                .put("total", page.total())
                .put("items", items);
        page.next().ifPresent(next -> json.put("nextCursor", next.toString()));
        return json;
    }

    private static JsonObject json(SittingPerson person, boolean withGrants) {
        JsonObject json = new JsonObject()
                .put("personId", person.seat().personId().toString())
                .put("name", person.name())
                .put("identity", person.seat().identity())
                .put("own", person.own())
                .put("unitId", person.seat().unitId().toString())
                .put("unitName", person.unitName())
                .put("state", person.state().code())
                .put(
                        "grantedMinutes",
                        person.attempt().map(each -> each.extra().toMinutes()).orElse(0L));
        person.heardAt().ifPresent(at -> json.put("heardAt", at.toString()));
        person.attempt().ifPresent(attempt -> json.mergeIn(json(attempt)));
        if (withGrants) {
            JsonArray grants = new JsonArray();
            person.attempt().ifPresent(attempt -> attempt.given().forEach(given -> grants.add(json(given))));
            json.put("grants", grants);
        }
        return json;
    }

    private static JsonObject json(NewestAttempt attempt) {
        JsonObject json = new JsonObject()
                .put("attemptId", attempt.id().toString())
                .put("number", attempt.number())
                .put("startedAt", attempt.startedAt().toString())
                .put("dueAt", attempt.dueAt().toString());
        if (attempt.submittedAt() == null || attempt.submittedBy() == null) {
            long left = attempt.dueAt().toEpochMilli() - attempt.now().toEpochMilli();
            return json.put("remainingMillis", Math.max(0, left));
        }
        return json.put("submittedAt", attempt.submittedAt().toString())
                .put("submittedBy", attempt.submittedBy().code());
    }

    private static JsonObject json(Given given) {
        return new JsonObject()
                .put("orderId", given.orderId().toString())
                .put("minutes", given.time().toMinutes())
                .put("reason", given.reason())
                .put("grantedAt", given.at().toString())
                .put("grantedBy", given.officer());
    }

    private Future<Reply> grant(Call call) {
        JsonObject body = call.body();
        String reason = body.getString("reason").strip();
        if (reason.isEmpty()) {
            return Future.succeededFuture(fault("/reason", "min-length", "1"));
        }
        var order = new GrantingTime.Order(
                call.reach(),
                call.id("sittingId"),
                UUID.fromString(body.getString("idempotencyKey")),
                body.getInteger("minutes"),
                reason,
                body.getJsonArray("personIds").stream()
                        .map(id -> UUID.fromString(id.toString()))
                        .distinct()
                        .toList());
        return granting.grant(order).map(outcome -> switch (outcome) {
            case GrantingTime.Outcome.Decided decided -> Reply.ok(json(decided));
            case GrantingTime.Outcome.NoSuchSitting none -> Reply.problem(404, "sitting.unknown");
            case GrantingTime.Outcome.KeyReused reused -> Reply.problem(409, "time-grant.key-reused");
        });
    }

    private static JsonObject json(GrantingTime.Outcome.Decided decided) {
        JsonArray items = new JsonArray();
        decided.lines().forEach(line -> items.add(json(line)));
        return new JsonObject()
                .put("orderId", decided.orderId().toString())
                .put("minutes", decided.minutes())
                .put("grantedAt", decided.at().toString())
                .put("items", items);
    }

    private static JsonObject json(ExtraTime.Line line) {
        JsonObject json = new JsonObject()
                .put("personId", line.personId().toString())
                .put("outcome", line.verdict().code());
        line.later().ifPresent(later -> json.put("attemptId", later.attemptId().toString())
                .put("dueAt", later.dueAt().toString()));
        return json;
    }
}
