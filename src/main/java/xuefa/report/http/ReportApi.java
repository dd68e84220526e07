package xuefa.report.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.people.flow.Register;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Figures;
import xuefa.report.Ledger;
import xuefa.report.flow.Freshness;
import xuefa.report.flow.MakingReport;
import xuefa.report.flow.WritingReport;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Reports over HTTP. */
public final class ReportApi {
    private static final int USUAL_LIMIT = 50;

    private final MakingReport making;
    private final Register register;
    private final WritingReport writing;
    private final Freshness freshness;
    private final Scoped scoped;
    private final InstantSource clock;

    public ReportApi(
            MakingReport making,
            Register register,
            WritingReport writing,
            Freshness freshness,
            Scoped scoped,
            InstantSource clock) {
        this.making = making;
        this.register = register;
        this.writing = writing;
        this.freshness = freshness;
        this.scoped = scoped;
        this.clock = clock;
    }

    public void addTo(Api api) {
        api.on("listFigures", call -> figures())
                .on("listReportUnits", this::units)
                .on("getReport", this::report)
                .on("listReportRows", this::rows)
                .on("getReportFile", this::file);
    }

    private Future<Reply> file(Call call) {
        String format = call.parameter("format").orElseThrow();
        return scoped.counted(call, scope -> List.of(scope, scope.before()), scope -> writing.write(
                        call.actor(), call.reach(), scope, format)
                .map(found -> found.map(written -> file(written, format)).orElseGet(Scoped::unknown)));
    }

    private static Reply file(WritingReport.Written written, String format) {
        String name = URLEncoder.encode(written.title() + "." + format, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Reply.Body(
                200,
                Buffer.buffer(written.bytes()),
                Map.of(
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + name));
    }

    private Future<Reply> units(Call call) {
        return register.units(call.reach(), scoped.today()).map(units -> {
            JsonArray items = new JsonArray();
            units.forEach(unit -> {
                JsonObject json = new JsonObject()
                        .put("unitId", unit.id().toString())
                        .put("name", unit.name())
                        .put("kind", unit.kind().code());
                unit.parentId().ifPresent(parent -> json.put("parentId", parent.toString()));
                items.add(json);
            });
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private static Future<Reply> figures() {
        JsonArray items = new JsonArray();
        Figures.ALL.forEach(figure -> items.add(ReportJson.of(figure)));
        return Future.succeededFuture(Reply.ok(new JsonObject().put("items", items)));
    }

    private Future<Reply> report(Call call) {
        return scoped.counted(call, List::of, scope -> making.make(call.reach(), scope)
                .compose(found -> freshness.of(scope).map(age -> found.map(
                                report -> Reply.ok(ReportJson.of(report, age, clock.instant())))
                        .orElseGet(Scoped::unknown))));
    }

    private Future<Reply> rows(Call call) {
        Optional<Figure> figure = call.parameter("figure").flatMap(Figures::of).filter(Figure::hasRows);
        Optional<Integer> from = call.parameter("cursor").map(ReportApi::place).orElse(Optional.of(0));
        if (figure.isEmpty() || from.isEmpty()) {
            return Scoped.refused(
                    figure.isEmpty() ? Problem.Fault.of("figure", "figure") : Problem.Fault.of("cursor", "page"));
        }
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        Ledger ledger = figure.get().ledger();
        return scoped.counted(
                call,
                scope -> ledger == Ledger.HOURS || ledger == Ledger.DUTIES ? List.of(scope) : List.of(),
                scope -> making.rows(
                                call.reach(),
                                scope,
                                figure.get(),
                                call.parameter("detail").orElse(""),
                                from.get(),
                                limit)
                        .map(found -> found.map(page -> Reply.ok(page(page, figure.get(), from.get())))
                                .orElseGet(Scoped::unknown)));
    }

    private static JsonObject page(Behind.Page page, Figure figure, int from) {
        JsonArray items = new JsonArray();
        page.rows().forEach(row -> items.add(ReportJson.of(row)));
        JsonObject json = new JsonObject()
                .put("figure", figure.code())
                .put("total", page.total())
                .put("items", items);
        int end = from + page.rows().size();
        return !page.rows().isEmpty() && end < page.total() ? json.put("nextCursor", "n" + end) : json;
    }

    private static Optional<Integer> place(String cursor) {
        return cursor.matches("n[0-9]{1,8}") ? Optional.of(Integer.valueOf(cursor.substring(1))) : Optional.empty();
    }
}
