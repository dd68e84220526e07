package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.training.CountedEntry;
import xuefa.training.flow.ClosingYears;
import xuefa.training.flow.Closings;
import xuefa.training.flow.HoursImports;
import xuefa.training.flow.ImportingHours;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.LookingAtLedger;
import xuefa.training.flow.TrainingExams;

/** What HR and the justice bureau do now and then: imports, the closing of years, exams that count. */
public final class OfficeApi {
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final ImportingHours importing;
    private final HoursImports imports;
    private final LookingAtLedger ledger;
    private final ClosingYears closing;
    private final Closings closings;
    private final TrainingExams exams;
    private final LookingAtHours days;

    public OfficeApi(
            ImportingHours importing,
            HoursImports imports,
            LookingAtLedger ledger,
            ClosingYears closing,
            Closings closings,
            TrainingExams exams,
            LookingAtHours days) {
        this.importing = importing;
        this.imports = imports;
        this.ledger = ledger;
        this.closing = closing;
        this.closings = closings;
        this.exams = exams;
        this.days = days;
    }

    public void addTo(Api api) {
        api.on("importHours", this::read)
                .on("listHoursImports", this::list)
                .on("getHoursImport", call -> imports.find(call.reach(), call.id("importId"))
                        .compose(found -> found.isEmpty()
                                ? Future.succeededFuture(Reply.problem(404, "training.unknown"))
                                : report(found.get()).map(Reply::ok)))
                .on("closeYear", this::close)
                .on("listClosings", this::closed)
                .on("listTrainingExams", this::exams)
                .on("declareTrainingExam", this::declare);
    }

    private Future<Reply> read(Call call) {
        return call.bytes(MOST_BYTES).compose(bytes -> {
            if (bytes.isEmpty()) {
                return Future.succeededFuture(Reply.problem(413, "request.too-large"));
            }
            return importing
                    .read(
                            call.actor(),
                            call.reach(),
                            UUID.fromString(call.parameter("unitId").orElseThrow()),
                            call.parameter("name").orElseThrow(),
                            bytes.get().getBytes(),
                            call.parameter("confirmed").map(Boolean::valueOf).orElse(false))
                    .compose(outcome -> switch (outcome) {
                        case ImportingHours.Outcome.Done done ->
                            report(done.report()).map(json -> Reply.of(201, json));
                        case ImportingHours.Outcome.Unreadable none ->
                            Future.succeededFuture(Reply.problem(400, "training.file-unreadable"));
                        case ImportingHours.Outcome.Unknown unknown ->
                            Future.succeededFuture(Reply.problem(404, "training.unknown"));
                    });
        });
    }

    /** With a flag at each row that counts for less than it says. */
    private Future<JsonObject> report(HoursImports.Report report) {
        var entries = report.rows().stream()
                .flatMap(row -> row.entry().stream())
                .distinct()
                .toList();
        return ledger.countedEntries(entries, days.today()).map(counted -> {
            JsonArray rows = new JsonArray();
            report.rows().forEach(row -> rows.add(json(row, counted)));
            return new JsonObject()
                    .put("importId", report.id().toString())
                    .put("name", report.name())
                    .put("rows", rows);
        });
    }

    private static JsonObject json(HoursImports.Fate row, Map<UUID, CountedEntry> counted) {
        Optional<String> flag = row.entry().flatMap(entry -> LookingAtLedger.flag(counted, entry));
        boolean flagged = row.fate().equals("added") && flag.isPresent();
        JsonObject json = new JsonObject()
                .put("number", row.number())
                .put("said", new JsonObject(new java.util.LinkedHashMap<>(row.said())))
                .put("fate", flagged ? "flagged" : row.fate())
                .put("reason", flagged ? flag.get() : row.reason());
        row.entry().ifPresent(entry -> json.put("entryId", entry.toString()));
        return json;
    }

    private Future<Reply> list(Call call) {
        return imports.list(call.reach()).map(found -> {
            JsonArray items = new JsonArray();
            found.forEach(each -> items.add(new JsonObject()
                    .put("importId", each.id().toString())
                    .put("name", each.name())
                    .put("unitName", each.unit())
                    .put("by", each.by())
                    .put("at", each.at().toString())
                    .put("added", each.added())
                    .put("repeated", each.repeated())
                    .put("refused", each.refused())));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> close(Call call) {
        JsonObject body = call.body();
        String reason = body.getString("reason").strip();
        return reason.isEmpty()
                ? LedgerApi.refused("/reason", "reason")
                : closing.close(
                                call.actor(),
                                call.reach(),
                                UUID.fromString(body.getString("unitId")),
                                body.getInteger("year"),
                                reason,
                                days.today())
                        .map(outcome -> switch (outcome) {
                            case CLOSED -> Reply.of(201, new JsonObject());
                            case CLOSED_BEFORE -> Reply.problem(409, "training.closed-before");
                            case NOT_OVER -> Reply.problem(409, "training.year-not-over");
                            case UNKNOWN -> Reply.problem(404, "training.unknown");
                        });
    }

    private Future<Reply> closed(Call call) {
        return closings.list(call.reach()).map(found -> {
            JsonArray items = new JsonArray();
            found.forEach(each -> items.add(new JsonObject()
                    .put("unitName", each.unit())
                    .put("year", each.year())
                    .put("reason", each.reason())
                    .put("by", each.closedBy())
                    .put("at", each.closedAt().toString())
                    .put("bound", each.bound())
                    .put("met", each.met())
                    .put("later", each.later())));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> exams(Call call) {
        return exams.list(call.reach()).map(found -> {
            JsonArray items = new JsonArray();
            found.forEach(each -> {
                JsonObject json =
                        new JsonObject().put("examId", each.id().toString()).put("title", each.title());
                each.subject().ifPresent(subject -> json.put("subject", subject));
                each.declaredOn().ifPresent(day -> json.put("declaredOn", day.toString()));
                items.add(json);
            });
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> declare(Call call) {
        return exams.declare(
                        call.actor(),
                        call.reach(),
                        call.id("examId"),
                        call.body().getString("subject"))
                .map(declared -> switch (declared) {
                    case DONE -> Reply.of(201, new JsonObject());
                    case BEFORE -> Reply.problem(409, "training.exam-declared");
                    case UNKNOWN -> Reply.problem(404, "training.unknown");
                });
    }
}
