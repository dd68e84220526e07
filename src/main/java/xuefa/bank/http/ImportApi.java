package xuefa.bank.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.bank.flow.CommittingImport;
import xuefa.bank.flow.Imports;
import xuefa.bank.flow.LookingAtImports;
import xuefa.bank.flow.PendingImport;
import xuefa.bank.flow.ReceivingFile;
import xuefa.bank.flow.RepairingImport;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.shared.imports.Where;

/** Files of questions on their way into a bank, over HTTP; for editors. */
public final class ImportApi {
    private static final int USUAL_LIMIT = 50;
    private static final int AGAIN_SECONDS = 10;

    private final LookingAtImports looking;
    private final ReceivingFile receiving;
    private final RepairingImport repairing;
    private final CommittingImport committing;
    private final int mostBytes;

    /** @param mostBytes of a file */
    public ImportApi(
            LookingAtImports looking,
            ReceivingFile receiving,
            RepairingImport repairing,
            CommittingImport committing,
            int mostBytes) {
        this.looking = looking;
        this.receiving = receiving;
        this.repairing = repairing;
        this.committing = committing;
        this.mostBytes = mostBytes;
    }

    public void addTo(Api api) {
        api.on("listImports", this::list)
                .on("importQuestions", this::receive)
                .on("getImport", this::get)
                .on("explainColumns", this::explain)
                .on("askForColumns", this::askAgain)
                .on("listImportRecords", this::records)
                .on("repairImportRecord", this::repair)
                .on("dropImportRecord", this::drop)
                .on("commitImport", call -> act(call, committing::commit))
                .on("undoImport", call -> act(call, committing::undo))
                .on("abandonImport", this::abandon);
    }

    private Future<Reply> list(Call call) {
        return looking.ofBank(call.caller().personId(), call.id("bankId")).map(found -> found.map(imports -> {
                    JsonArray items = new JsonArray();
                    imports.forEach(each -> items.add(ImportJson.of(each)));
                    return Reply.ok(new JsonObject().put("items", items));
                })
                .orElseGet(() -> Reply.problem(404, "bank.unknown")));
    }

    private Future<Reply> receive(Call call) {
        return receiving
                .receive(
                        call.caller().personId(),
                        call.id("bankId"),
                        call.parameter("name").orElseThrow(),
                        taking -> call.pieces(mostBytes, taking))
                .map(received -> switch (received) {
                    case ReceivingFile.Received.Reading reading -> Reply.of(201, ImportJson.of(reading.begun()));
                    case ReceivingFile.Received.NoBank none -> Reply.problem(404, "bank.unknown");
                    case ReceivingFile.Received.TooLarge large ->
                        Reply.problem(Problem.of(413, "import.too-large").with("mostBytes", mostBytes));
                    case ReceivingFile.Received.Crowded crowded ->
                        Reply.problem(Problem.of(503, "import.crowded").retryAfter(AGAIN_SECONDS));
                });
    }

    private Future<Reply> get(Call call) {
        return one(call).map(found -> found.map(ImportApi::ok).orElseGet(ImportApi::unknown));
    }

    private Future<Optional<PendingImport>> one(Call call) {
        return looking.one(call.caller().personId(), call.id("importId"));
    }

    private static Reply ok(PendingImport found) {
        return Reply.ok(ImportJson.of(found));
    }

    private static Reply unknown() {
        return Reply.problem(404, "import.unknown");
    }

    private static Reply notNow() {
        return Reply.problem(409, "import.not-now");
    }

    private Future<Reply> explain(Call call) {
        var choice = ImportJson.choice(call.body());
        if (choice.isEmpty()) {
            return Future.succeededFuture(Reply.problem(400, "import.columns"));
        }
        return known(call, id -> receiving
                .explain(call.caller().personId(), id, choice.get())
                .map(found -> found.map(ImportApi::ok).orElseGet(ImportApi::notNow)));
    }

    private Future<Reply> askAgain(Call call) {
        return known(
                call, id -> receiving.askAgain(call.caller().personId(), id).map(found -> found.map(ImportApi::ok)
                        .orElseGet(ImportApi::notNow)));
    }

    /** Tells an import that isn't there from one that is in another state. */
    private Future<Reply> known(Call call, Function<UUID, Future<Reply>> acting) {
        return one(call)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(unknown())
                        : acting.apply(found.get().id()));
    }

    private Future<Reply> records(Call call) {
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        int after = call.parameter("after").map(Integer::parseInt).orElse(0);
        var wanted = new Imports.Wanted(call.parameter("outcome"), after, limit + 1);
        return looking.records(call.caller().personId(), call.id("importId"), wanted)
                .map(found -> found.map(rows -> {
                            JsonArray items = new JsonArray();
                            rows.stream().limit(limit).forEach(row -> items.add(ImportJson.of(row)));
                            JsonObject page = new JsonObject().put("items", items);
                            if (rows.size() > limit) {
                                page.put("next", rows.get(limit - 1).record().number());
                            }
                            return Reply.ok(page);
                        })
                        .orElseGet(ImportApi::unknown));
    }

    private Future<Reply> repair(Call call) {
        int number = number(call);
        return record(call, number).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(unknown());
            }
            Where where = found.get().record().where();
            var draft = ImportJson.draft(call.body().getJsonObject("draft"), where);
            return repairing
                    .repair(
                            call.caller().personId(),
                            call.id("importId"),
                            number,
                            call.body().getInteger("revision"),
                            draft)
                    .compose(changed -> changed(call, number, changed));
        });
    }

    private Future<Reply> drop(Call call) {
        int number = number(call);
        return repairing
                .drop(
                        call.caller().personId(),
                        call.id("importId"),
                        number,
                        call.body().getInteger("revision"),
                        call.body().getBoolean("dropped"))
                .compose(changed -> changed(call, number, changed));
    }

    private static int number(Call call) {
        return Integer.parseInt(call.parameter("number").orElseThrow());
    }

    private Future<Optional<Imports.Entry>> record(Call call, int number) {
        var wanted = new Imports.Wanted(Optional.empty(), number - 1, 1);
        return looking.records(call.caller().personId(), call.id("importId"), wanted)
                .map(found -> found.flatMap(rows -> rows.stream()
                        .filter(row -> row.record().number() == number)
                        .findFirst()));
    }

    private Future<Reply> changed(Call call, int number, Imports.Changed changed) {
        return switch (changed) {
            case Imports.Changed.Meanwhile meanwhile ->
                Future.succeededFuture(Reply.problem(409, "import.changed-meanwhile"));
            case Imports.Changed.Gone gone -> one(call).map(found -> found.isPresent() ? notNow() : unknown());
            case Imports.Changed.Done done ->
                Future.all(record(call, number), one(call)).map(both -> {
                    Optional<Imports.Entry> row = both.resultAt(0);
                    Optional<PendingImport> now = both.resultAt(1);
                    return row.isEmpty() || now.isEmpty()
                            ? unknown()
                            : Reply.ok(new JsonObject(
                                    Map.of("record", ImportJson.of(row.get()), "import", ImportJson.of(now.get()))));
                });
        };
    }

    /** The commit or the undo. */
    private interface Act {
        Future<CommittingImport.Outcome> of(UUID personId, UUID importId);
    }

    private static Future<Reply> act(Call call, Act act) {
        return act.of(call.caller().personId(), call.id("importId")).map(outcome -> switch (outcome) {
            case CommittingImport.Outcome.Done done -> ok(done.now());
            case CommittingImport.Outcome.NoImport none -> unknown();
            case CommittingImport.Outcome.NotNow notNow -> notNow();
        });
    }

    private Future<Reply> abandon(Call call) {
        return receiving
                .abandon(call.caller().personId(), call.id("importId"))
                .map(gone -> gone ? Reply.of(204, null, Map.of()) : unknown());
    }
}
