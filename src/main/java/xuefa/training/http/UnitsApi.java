package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.training.Obligation;
import xuefa.training.flow.Books;
import xuefa.training.flow.Days;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.LookingAtUnits;
import xuefa.training.flow.LookingAtUnits.Standings;
import xuefa.training.flow.ShortList;
import xuefa.training.flow.UnitProgress;

/** Units and everybody in them. */
public final class UnitsApi {
    private static final int USUAL_LIMIT = 50;

    private final LookingAtUnits looking;
    private final LookingAtHours people;
    private final Books books;

    public UnitsApi(LookingAtUnits looking, LookingAtHours people, Books books) {
        this.looking = looking;
        this.people = people;
        this.books = books;
    }

    public void addTo(Api api) {
        api.on("listHoursPeople", call -> standings(call, (tops, standings) -> people(call, tops, standings)))
                .on("getTrainingUnits", call -> standings(call, this::units))
                .on("getUnitObligations", this::unit);
    }

    /** @param answer gets the highest units in reach, the one asked for first */
    private Future<Reply> standings(Call call, BiFunction<List<UUID>, Standings, Future<Reply>> answer) {
        return HoursApi.days(
                call, people.today(), days -> looking.tops(call.reach()).compose(tops -> {
                    Optional<UUID> asked = call.parameter("unitId")
                            .map(UUID::fromString)
                            .or(() -> tops.stream().findFirst());
                    if (asked.isEmpty()) {
                        return unknown();
                    }
                    return looking.of(call.reach(), asked.get(), days)
                            .compose(found -> found.isEmpty() ? unknown() : answer.apply(tops, found.get()));
                }));
    }

    private Future<Reply> people(Call call, List<UUID> tops, Standings standings) {
        String obligation = call.parameter("obligation").orElse("officer-hours");
        LocalDate on = standings.days().on();
        Optional<Obligation> known = books.knownOn(standings.days().knownOn()).obligations().stream()
                .filter(each -> each.id().equals(obligation) && each.isInForceOn(on))
                .findFirst();
        Optional<Integer> from = call.parameter("cursor").map(UnitsApi::cursor).orElse(Optional.of(0));
        if (from.isEmpty() || known.isEmpty()) {
            return Future.succeededFuture(Reply.problem(Problem.of(400, "request.not-allowed")
                    .because(List.of(Problem.Fault.of(from.isEmpty() ? "cursor" : "obligation", "page")))));
        }
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        ShortList.Page page =
                ShortList.of(standings, obligation, call.parameter("verdict").orElse("short"), call.parameter("text"));
        int end = Math.min(page.items().size(), from.get() + limit);
        JsonArray items = new JsonArray();
        page.items()
                .subList(Math.min(from.get(), end), end)
                .forEach(item -> items.add(new JsonObject()
                        .put("personId", item.person().person().id())
                        .put("name", item.person().person().name())
                        .put("unitId", item.person().unitId())
                        .put("unitName", item.person().unit())
                        .put("owed", OwedJson.brief(item.owed()))));
        JsonObject json = head(call, tops, standings)
                .put("obligation", obligation)
                .put("title", known.get().title())
                .put("bound", page.bound())
                .put("short", page.bound() - page.met())
                .put("total", page.items().size())
                .put("items", items);
        page.items().stream()
                .flatMap(item -> item.owed().due().stream())
                .findFirst()
                .ifPresent(due -> json.put("due", due.toString()));
        if (end < page.items().size()) {
            json.put("nextCursor", "n" + end);
        }
        return Future.succeededFuture(Reply.ok(json));
    }

    private Future<Reply> units(List<UUID> tops, Standings standings) {
        return looking.tree(standings).map(tree -> {
            JsonArray items = new JsonArray();
            UnitProgress.of(tree, standings).forEach(line -> items.add(json(line)));
            return Reply.ok(new JsonObject()
                    .put("unitId", tree.getFirst().id().toString())
                    .put("units", ids(tops))
                    .put("year", standings.days().on().getYear())
                    .put("on", standings.days().on().toString())
                    .put("items", items));
        });
    }

    private Future<Reply> unit(Call call) {
        return HoursApi.days(call, people.today(), days -> unit(call, days));
    }

    private Future<Reply> unit(Call call, Days days) {
        String id = call.id("unitId").toString();
        return looking.of(call.reach(), call.id("unitId"), days).map(found -> found.stream()
                .flatMap(standings -> standings.units().stream())
                .filter(each -> each.unit().id().equals(id))
                .findFirst()
                .map(each -> Reply.ok(new JsonObject()
                        .put("unitId", id)
                        .put("name", each.unit().name())
                        .put("on", days.on().toString())
                        .put("knownOn", days.knownOn().toString())
                        .put("obligations", OwedJson.all(each.owed()))))
                .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }

    private static JsonObject json(UnitProgress.Line line) {
        JsonArray tallies = new JsonArray();
        line.tallies()
                .forEach(tally -> tallies.add(new JsonObject()
                        .put("obligation", tally.obligation())
                        .put("title", tally.title())
                        .put("bound", tally.bound())
                        .put("met", tally.met())));
        JsonArray own = new JsonArray();
        line.own().forEach(owed -> own.add(OwedJson.brief(owed)));
        JsonObject json = new JsonObject()
                .put("unitId", line.unit().id().toString())
                .put("name", line.unit().name())
                .put("kind", line.unit().kind())
                .put("depth", line.depth())
                .put("people", line.people())
                .put("obligations", tallies)
                .put("own", own);
        line.unit().parentId().ifPresent(parent -> json.put("parentId", parent.toString()));
        return json;
    }

    private static JsonObject head(Call call, List<UUID> tops, Standings standings) {
        return new JsonObject()
                .put("unitId", call.parameter("unitId").orElseGet(() -> tops.getFirst()
                        .toString()))
                .put("units", ids(tops))
                .put("year", standings.days().on().getYear())
                .put("on", standings.days().on().toString());
    }

    private static JsonArray ids(List<UUID> units) {
        return new JsonArray(units.stream().map(UUID::toString).toList());
    }

    /** A place in a list that is made anew for each page. */
    static Optional<Integer> cursor(String cursor) {
        return cursor.matches("n[0-9]{1,8}") ? Optional.of(Integer.valueOf(cursor.substring(1))) : Optional.empty();
    }

    private static Future<Reply> unknown() {
        return Future.succeededFuture(Reply.problem(404, "training.unknown"));
    }
}
