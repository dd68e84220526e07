package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.training.flow.Books;
import xuefa.training.flow.Days;
import xuefa.training.flow.Figures.Behind;
import xuefa.training.flow.Figures.Wanted;
import xuefa.training.flow.LookingAtFigures;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.LookingAtUnits;
import xuefa.training.flow.UnitProgress;

/** Units and everybody in them. */
public final class UnitsApi {
    private static final int USUAL_LIMIT = 50;

    private final LookingAtUnits looking;
    private final LookingAtFigures figures;
    private final LookingAtHours people;
    private final Books books;

    public UnitsApi(LookingAtUnits looking, LookingAtFigures figures, LookingAtHours people, Books books) {
        this.looking = looking;
        this.figures = figures;
        this.people = people;
        this.books = books;
    }

    public void addTo(Api api) {
        api.on("listHoursPeople", call -> asked(call, this::people))
                .on("getTrainingUnits", call -> asked(call, this::units))
                .on("getUnitObligations", this::unit);
    }

    /** @param tops the highest units in reach */
    private record Asked(List<UUID> tops, UUID unit, Days days) {}

    private Future<Reply> asked(Call call, BiFunction<Call, Asked, Future<Reply>> answer) {
        return HoursApi.days(
                call, people.today(), days -> looking.tops(call.reach()).compose(tops -> call.parameter("unitId")
                        .map(UUID::fromString)
                        .or(() -> tops.stream().findFirst())
                        .map(unit -> answer.apply(call, new Asked(tops, unit, days)))
                        .orElseGet(UnitsApi::unknown)));
    }

    private Future<Reply> people(Call call, Asked asked) {
        String obligation = call.parameter("obligation").orElse("officer-hours");
        Optional<String> title = Optional.ofNullable(titles(asked.days()).get(obligation));
        Optional<Integer> from = call.parameter("cursor").map(UnitsApi::cursor).orElse(Optional.of(0));
        if (from.isEmpty() || title.isEmpty()) {
            return Future.succeededFuture(Reply.problem(Problem.of(400, "request.not-allowed")
                    .because(List.of(
                            from.isEmpty()
                                    ? Problem.Fault.of("cursor", "page")
                                    : Problem.Fault.of("obligation", "obligation")))));
        }
        Wanted wanted = new Wanted(
                obligation,
                List.of(),
                call.parameter("verdict").orElse("short"),
                call.parameter("text"),
                from.get(),
                call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT));
        return figures.people(call.reach(), asked.unit(), asked.days(), wanted)
                .map(found -> found.map(seen -> Reply.ok(json(asked, wanted, title.get(), seen)))
                        .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }

    private static JsonObject json(Asked asked, Wanted wanted, String title, LookingAtFigures.People seen) {
        JsonArray items = new JsonArray();
        seen.page()
                .items()
                .forEach(line -> items.add(new JsonObject()
                        .put("personId", line.personId().toString())
                        .put("name", line.name())
                        .put("unitId", line.unitId().toString())
                        .put("unitName", line.unit())
                        .put("owed", OwedJson.brief(line.figure(), title))));
        JsonObject json = head(asked, seen.behind())
                .put("obligation", wanted.obligation())
                .put("title", title)
                .put("bound", seen.page().bound())
                .put("short", seen.page().bound() - seen.page().met())
                .put("total", seen.page().total())
                .put("items", items);
        seen.page().items().stream()
                .flatMap(line -> line.figure().due().stream())
                .findFirst()
                .ifPresent(due -> json.put("due", due.toString()));
        int end = wanted.offset() + seen.page().items().size();
        if (end < seen.page().total() && end > wanted.offset()) {
            json.put("nextCursor", "n" + end);
        }
        return json;
    }

    private Future<Reply> units(Call call, Asked asked) {
        Map<String, String> titles = titles(asked.days());
        return figures.tree(call.reach(), asked.unit(), asked.days()).map(found -> found.map(tree -> {
                    JsonArray items = new JsonArray();
                    tree.units().forEach(line -> items.add(json(line, titles)));
                    return Reply.ok(head(asked, tree.behind())
                            .put("unitId", tree.units().getFirst().unit().id().toString())
                            .put("items", items));
                })
                .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }

    /** Of what is in force on the day, by obligation, in the order of the book. */
    private Map<String, String> titles(Days days) {
        Map<String, String> titles = new LinkedHashMap<>();
        books.knownOn(days.knownOn()).obligations().stream()
                .filter(each -> each.isInForceOn(days.on()))
                .forEach(each -> titles.putIfAbsent(each.id(), each.title()));
        return titles;
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

    private static JsonObject json(UnitProgress.Line line, Map<String, String> titles) {
        JsonArray tallies = new JsonArray();
        titles.forEach((obligation, title) -> line.tallies().stream()
                .filter(tally -> tally.obligation().equals(obligation))
                .forEach(tally -> tallies.add(new JsonObject()
                        .put("obligation", obligation)
                        .put("title", title)
                        .put("bound", tally.bound())
                        .put("met", tally.met()))));
        JsonArray own = new JsonArray();
        line.own()
                .forEach(figure ->
                        own.add(OwedJson.brief(figure, titles.getOrDefault(figure.obligation(), figure.obligation()))));
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

    private static JsonObject head(Asked asked, Behind behind) {
        return new JsonObject()
                .put("unitId", asked.unit().toString())
                .put("units", ids(asked.tops()))
                .put("year", asked.days().on().getYear())
                .put("on", asked.days().on().toString())
                .put("computedAt", behind.computedAt().toString())
                .put("waiting", behind.waiting());
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
