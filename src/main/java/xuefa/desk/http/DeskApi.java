package xuefa.desk.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.desk.DeskView;
import xuefa.desk.flow.LookingAtDesk;
import xuefa.desk.flow.LookingAtDesk.Place;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.training.flow.Figures;

/** HR's lists, and how the units stand. */
public final class DeskApi {
    private static final int PAGE = 50;

    /** Counts what little has changed since the figures were counted last, so that people find what they just wrote. */
    public interface CatchingUp {
        Future<Figures.Behind> catchUp();
    }

    private final LookingAtDesk looking;
    private final CatchingUp figures;
    private final InstantSource clock;
    private final ZoneId zone;

    public DeskApi(LookingAtDesk looking, CatchingUp figures, InstantSource clock, ZoneId zone) {
        this.looking = looking;
        this.figures = figures;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("getDesk", this::counts).on("listDesk", this::list);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Future<Reply> counts(Call call) {
        LocalDate today = today();
        LocalDate due = LocalDate.of(today.getYear(), 12, 31);
        Optional<UUID> unit = call.parameter("unitId").map(UUID::fromString);
        return figures.catchUp()
                .compose(behind -> looking.counts(call.reach(), unit, today).map(found -> found.map(counts -> {
                            JsonObject json = aged(DeskJson.of(counts), behind)
                                    .put("on", today.toString())
                                    .put("due", due.toString())
                                    .put("daysLeft", ChronoUnit.DAYS.between(today, due));
                            unit.ifPresent(id -> json.put("unitId", id.toString()));
                            return Reply.ok(json);
                        })
                        .orElseGet(() -> Reply.problem(404, "unit.unknown"))));
    }

    private static JsonObject aged(JsonObject json, Figures.Behind behind) {
        return json.put("computedAt", behind.computedAt().toString()).put("waiting", behind.waiting());
    }

    private Future<Reply> list(Call call) {
        DeskView view = DeskView.of(call.parameter("view").orElse(DeskView.SHORT.code()));
        Optional<Place> after = call.parameter("cursor").flatMap(cursor -> Cursors.read(view, cursor));
        if (after.isEmpty() && call.parameter("cursor").isPresent()) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("cursor", "page")))));
        }
        int limit = call.parameter("limit").map(Integer::valueOf).orElse(PAGE);
        var wanted = new LookingAtDesk.Wanted(
                view,
                call.parameter("unitId").map(UUID::fromString),
                call.parameter("search").map(String::strip).filter(text -> !text.isEmpty()),
                call.parameter("category"),
                today());
        return figures.catchUp().compose(behind -> looking.page(call.reach(), wanted, after, limit)
                .map(found -> found.map(page -> {
                            JsonArray items = new JsonArray();
                            page.lines().forEach(line -> items.add(DeskJson.of(line)));
                            JsonObject json = new JsonObject()
                                    .put("view", view.code())
                                    .put("on", wanted.today().toString())
                                    .put("total", page.total())
                                    .put("items", items);
                            page.next().ifPresent(next -> json.put("nextCursor", Cursors.write(next)));
                            return Reply.ok(aged(json, behind));
                        })
                        .orElseGet(() -> Reply.problem(404, "unit.unknown"))));
    }
}
