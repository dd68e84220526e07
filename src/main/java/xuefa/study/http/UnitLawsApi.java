package xuefa.study.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.law.required.Family;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.study.flow.LookingAtUnitLaws;
import xuefa.study.flow.LookingAtUnitLaws.Seen;
import xuefa.study.flow.UnitLaws.OfLaw;
import xuefa.study.flow.UnitLaws.OfUnit;
import xuefa.study.flow.UnitLaws.Person;
import xuefa.study.required.LawStanding.State;

/** How far units are with the required lists over HTTP. */
public final class UnitLawsApi {
    private static final int USUAL_LIMIT = 50;

    private final LookingAtUnitLaws looking;

    public UnitLawsApi(LookingAtUnitLaws looking) {
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("getUnitLawProgress", this::unit).on("listUnitLawPeople", this::people);
    }

    private static Optional<UUID> asked(Call call) {
        return call.parameter("unitId").map(UUID::fromString);
    }

    private Future<Reply> unit(Call call) {
        return looking.of(call.reach(), asked(call))
                .map(found -> found.map(seen -> Reply.ok(json(seen))).orElseGet(UnitLawsApi::unknown));
    }

    private static Reply unknown() {
        return Reply.problem(404, "study.no-unit");
    }

    private static JsonObject json(Seen seen) {
        return new JsonObject()
                .put("unitId", seen.unit().toString())
                .put("unitName", seen.progress().unit())
                .put(
                        "units",
                        new JsonArray(seen.tops().stream().map(UUID::toString).toList()))
                .put("day", seen.day().toString())
                .put("laws", MyLawsApi.array(seen.progress().laws(), law -> json(law, seen.readable())))
                .put("items", MyLawsApi.array(seen.progress().units(), UnitLawsApi::json));
    }

    private static JsonObject json(OfLaw law, Set<String> readable) {
        return new JsonObject()
                .put("family", law.family().code())
                .put("law", law.law())
                .put("bound", law.bound())
                .put("notBegun", law.notBegun())
                .put("underWay", law.underWay())
                .put("done", law.done())
                .put("readable", readable.contains(law.law()));
    }

    private static JsonObject json(OfUnit unit) {
        return new JsonObject()
                .put("family", unit.family().code())
                .put("unitId", unit.unitId().toString())
                .put("name", unit.name())
                .put("bound", unit.bound())
                .put("notBegun", unit.notBegun())
                .put("done", unit.done())
                .put("percent", unit.percent());
    }

    private Future<Reply> people(Call call) {
        Family family = Family.of(call.parameter("family").orElse("staff"));
        Optional<State> state = call.parameter("state").map(State::of);
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        Optional<Integer> after =
                call.parameter("cursor").map(UnitLawsApi::place).orElse(Optional.of(0));
        if (after.isEmpty()) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("cursor", "page")))));
        }
        String text = call.parameter("text").orElse("").strip();
        return looking.people(call.reach(), asked(call), family, state, text, after.get(), limit)
                .map(found -> found.map(page -> {
                            JsonObject json = new JsonObject()
                                    .put("total", page.total())
                                    .put("items", MyLawsApi.array(page.people(), UnitLawsApi::json));
                            int next = after.get() + page.people().size();
                            if (next < page.total()) {
                                json.put("nextCursor", "n" + next);
                            }
                            return Reply.ok(json);
                        })
                        .orElseGet(UnitLawsApi::unknown));
    }

    /** A place in a list that is made anew for each page. */
    private static Optional<Integer> place(String cursor) {
        return cursor.matches("n[0-9]{1,8}") ? Optional.of(Integer.valueOf(cursor.substring(1))) : Optional.empty();
    }

    private static JsonObject json(Person person) {
        return new JsonObject()
                .put("personId", person.personId().toString())
                .put("name", person.name())
                .put("unitName", person.unit())
                .put("percent", person.percent())
                .put("underWay", person.underWay())
                .put("done", person.done())
                .put("count", person.count())
                .put("state", person.state().code());
    }
}
