package xuefa.people.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.people.flow.ExportingPeople;
import xuefa.people.flow.Retaining;
import xuefa.people.flow.TakingOwnData;
import xuefa.shared.flow.Work;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.shared.office.TableFile;

/** Personal data that leaves the house, and how long it stays. */
public final class PrivacyApi {
    private static final int RUNS = 20;

    private final ExportingPeople exporting;
    private final TakingOwnData taking;
    private final Retaining retaining;
    private final Work work;
    private final InstantSource clock;
    private final ZoneId zone;

    public PrivacyApi(
            ExportingPeople exporting,
            TakingOwnData taking,
            Retaining retaining,
            Work work,
            InstantSource clock,
            ZoneId zone) {
        this.exporting = exporting;
        this.taking = taking;
        this.retaining = retaining;
        this.work = work;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("exportPeople", this::export)
                .on("getMyData", this::myData)
                .on("getRetention", this::retention)
                .on("runRetention", this::run);
    }

    private Future<Reply> export(Call call) {
        JsonObject body = call.body();
        Optional<String> reason =
                Optional.ofNullable(body.getString("reason")).map(String::strip).filter(text -> !text.isEmpty());
        boolean unmasked = body.getBoolean("unmasked", false);
        if (unmasked && reason.isEmpty()) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("/reason", "missing")))));
        }
        var order = new ExportingPeople.Order(
                call.actor(),
                call.reach(),
                Optional.ofNullable(body.getString("unitId")).map(UUID::fromString),
                unmasked ? reason : Optional.empty(),
                LocalDate.ofInstant(clock.instant(), zone));
        return exporting
                .rows(order)
                .compose(rows -> rows.isEmpty()
                        ? Future.succeededFuture(Reply.problem(404, "unit.unknown"))
                        : work.off(() -> new TableFile("人员", ExportingPeople.HEADER, rows).xlsx())
                                .map(bytes -> Reply.file(bytes, "people.xlsx")));
    }

    private Future<Reply> myData(Call call) {
        return taking.take(call.actor(), call.caller().personId(), clock.instant())
                .map(bytes -> Reply.file(bytes, "my-data.zip"));
    }

    private Future<Reply> retention(Call call) {
        return retaining.last(RUNS).map(reports -> {
            JsonArray rules = new JsonArray();
            retaining
                    .rules()
                    .forEach(rule -> rules.add(new JsonObject()
                            .put("kind", rule.kind())
                            .put("title", rule.title())
                            .put("since", rule.since().toString())
                            .put("days", rule.days())
                            .put("least", rule.least())
                            .put("byCommand", retaining.isByCommand(rule.kind()))
                            .put("source", rule.source())));
            JsonArray runs = new JsonArray();
            reports.forEach(report -> runs.add(json(report)));
            return Reply.ok(new JsonObject().put("rules", rules).put("runs", runs));
        });
    }

    private Future<Reply> run(Call call) {
        return retaining.run(call.actor(), call.body().getBoolean("dry")).map(report -> Reply.ok(json(report)));
    }

    private static JsonObject json(Retaining.Report report) {
        JsonArray lines = new JsonArray();
        report.lines()
                .forEach(line -> lines.add(new JsonObject()
                        .put("kind", line.kind())
                        .put("keepsFrom", line.keepsFrom().toString())
                        .put("number", line.number())));
        return new JsonObject()
                .put("at", report.at().toString())
                .put("dry", report.dry())
                .put("lines", lines);
    }
}
