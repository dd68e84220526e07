package xuefa.access.http;

import static xuefa.access.http.RoleGrantJson.all;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.Role;
import xuefa.access.Terms;
import xuefa.access.flow.RoleGrants;
import xuefa.access.flow.RoleGrants.Ended;
import xuefa.access.flow.RoleGrants.Granted;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Who has which role: for security administrators, and for everybody their own and what they delegate of it. */
public final class RoleGrantApi {
    private static final int PAGE = 50;

    private final RoleGrants grants;
    private final Terms terms;
    private final RoleGrantJson json;

    public RoleGrantApi(RoleGrants grants, Terms terms, ZoneId zone) {
        this.grants = grants;
        this.terms = terms;
        this.json = new RoleGrantJson(zone);
    }

    public void addTo(Api api) {
        api.on("listRoleGrants", this::list)
                .on("getRoleChoices", this::choices)
                .on("findGrantees", this::people)
                .on("grantRole", this::grant)
                .on("endRoleGrant", this::end)
                .on("listMyRoleGrants", this::mine)
                .on("findDelegates", this::delegates)
                .on("delegateRole", this::delegate);
    }

    private Future<Reply> list(Call call) {
        Optional<UUID> after;
        try {
            after = call.parameter("cursor").map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Future.succeededFuture(fault("cursor", "page", ""));
        }
        var query = new RoleGrants.Query(
                call.parameter("state"),
                call.parameter("role").flatMap(Role::of),
                call.parameter("unitId").map(UUID::fromString),
                call.parameter("personId").map(UUID::fromString),
                call.parameter("search").orElse("").strip(),
                after,
                call.parameter("limit").map(Integer::valueOf).orElse(PAGE));
        return grants.list(call.reach(), query).map(page -> {
            JsonObject reply = new JsonObject().put("total", page.total()).put("items", all(page.items(), json::of));
            page.next().ifPresent(next -> reply.put("nextCursor", next.toString()));
            return Reply.ok(reply);
        });
    }

    private Future<Reply> choices(Call call) {
        return grants.places(call.reach()).map(places -> {
            JsonArray roles = new JsonArray();
            Arrays.stream(Role.values()).map(Role::code).forEach(roles::add);
            return Reply.ok(new JsonObject()
                    .put("units", all(places, RoleGrantJson::of))
                    .put("roles", roles)
                    .put("auditorMostDays", terms.auditorMostDays())
                    .put("expiringDays", terms.expiringDays()));
        });
    }

    private Future<Reply> people(Call call) {
        return grants.people(call.reach(), search(call))
                .map(people -> Reply.ok(new JsonObject().put("items", all(people, RoleGrantJson::of))));
    }

    private Future<Reply> delegates(Call call) {
        UUID person = call.caller().personId();
        UUID grantId = call.id("grantId");
        return grants.places(person, grantId)
                .compose(places -> places.isEmpty()
                        ? Future.succeededFuture(Reply.problem(404, "role.unknown"))
                        : grants.people(person, grantId, search(call))
                                .map(people -> Reply.ok(new JsonObject()
                                        .put("units", all(places, RoleGrantJson::of))
                                        .put("people", all(people, RoleGrantJson::of)))));
    }

    private static String search(Call call) {
        return call.parameter("search").orElse("").strip();
    }

    private Future<Reply> mine(Call call) {
        UUID person = call.caller().personId();
        return grants.of(person).compose(own -> grants.delegatedBy(person)
                .map(given -> Reply.ok(new JsonObject()
                        .put("items", all(own, json::of))
                        .put("delegated", all(given, json::of))
                        .put("delegationMostDays", terms.delegationMostDays()))));
    }

    private Future<Reply> grant(Call call) {
        Role role = Role.of(call.body().getString("role")).orElseThrow();
        return ordered(call, role, order -> grants.grant(call.reach(), call.actor(), order));
    }

    private Future<Reply> delegate(Call call) {
        return ordered(
                call,
                Role.CANDIDATE,
                order -> grants.delegate(call.caller().personId(), call.actor(), call.id("grantId"), order));
    }

    private interface Ordering {
        Future<Granted> order(RoleGrants.Order order);
    }

    private Future<Reply> ordered(Call call, Role role, Ordering ordering) {
        JsonObject body = call.body();
        String reason = body.getString("reason").strip();
        if (reason.length() < 2) {
            return Future.succeededFuture(fault("/reason", "min-length", "2"));
        }
        Optional<LocalDate> first;
        Optional<LocalDate> last;
        try {
            first = Optional.ofNullable(body.getString("firstDay")).map(LocalDate::parse);
            last = Optional.ofNullable(body.getString("lastDay")).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            return Future.succeededFuture(fault("/lastDay", "role-day", ""));
        }
        var order = new RoleGrants.Order(
                UUID.fromString(body.getString("personId")),
                role,
                UUID.fromString(body.getString("unitId")),
                first,
                last,
                reason);
        return ordering.order(order).map(granted -> switch (granted) {
            case Granted.Made made -> Reply.of(201, json.of(made.grant()));
            case Granted.NoSuchGrant none -> Reply.problem(404, "role.unknown");
            case Granted.NoSuchPerson none -> Reply.problem(404, "role.unknown-person");
            case Granted.NoSuchUnit none -> Reply.problem(404, "role.unknown-unit");
            case Granted.Oneself oneself -> Reply.problem(409, "role.to-oneself");
            case Granted.NotDelegable not -> Reply.problem(409, "role.not-delegable");
            case Granted.KeptApart apart ->
                Reply.problem(Problem.of(409, "role.kept-apart")
                        .with("held", apart.held().code()));
            case Granted.Held held ->
                Reply.problem(Problem.of(409, "role.held")
                        .with("grantId", held.grantId().toString()));
            case Granted.BadDay bad -> fault("/lastDay", bad.code(), bad.word());
        });
    }

    private Future<Reply> end(Call call) {
        String reason = call.body().getString("reason").strip();
        if (reason.length() < 2) {
            return Future.succeededFuture(fault("/reason", "min-length", "2"));
        }
        return grants.end(call.reach(), call.actor(), call.id("grantId"), reason)
                .map(ended -> switch (ended) {
                    case Ended.Done done -> Reply.ok(json.of(done.grant()));
                    case Ended.NoSuchGrant none -> Reply.problem(404, "role.unknown");
                    case Ended.Over over -> Reply.problem(409, "role.over");
                    case Ended.LastOne last -> Reply.problem(409, "role.last-one");
                });
    }

    private static Reply fault(String pointer, String code, String word) {
        return Reply.problem(
                Problem.of(400, "request.not-allowed").because(List.of(new Problem.Fault(pointer, code, word))));
    }
}
