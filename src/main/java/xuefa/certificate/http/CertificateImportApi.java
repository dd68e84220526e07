package xuefa.certificate.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.certificate.flow.CertificateImports;
import xuefa.certificate.flow.ImportingCertificates;
import xuefa.certificate.format.CertificateTable;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.shared.imports.SourceFile;

/** HR's tables of certificates over HTTP: anybody of the unit's HR sees what one would do, the justice bureau commits it. */
public final class CertificateImportApi {
    private static final int MOST_BYTES = 16 << 20;
    private static final int USUAL_LIMIT = 50;
    private static final String FILE = "application/octet-stream";

    private final ImportingCertificates importing;
    private final CertificateImports imports;

    public CertificateImportApi(ImportingCertificates importing, CertificateImports imports) {
        this.importing = importing;
        this.imports = imports;
    }

    public void addTo(Api api) {
        api.on("getCertificateTemplate", call -> Future.succeededFuture(template()))
                .on("listCertificateImports", this::list)
                .on("importCertificates", this::receive)
                .on("getCertificateImport", call -> one(call, call.id("importId"), 200))
                .on("listCertificateImportRows", this::rows)
                .on("commitCertificateImport", this::commit)
                .on("abandonCertificateImport", this::abandon);
    }

    private static Reply template() {
        return new Reply.Body(
                200,
                Buffer.buffer(CertificateTable.template()),
                Map.of("Content-Type", FILE, "Content-Disposition", "attachment; filename=\"certificates.xlsx\""));
    }

    private Future<Reply> list(Call call) {
        return imports.list(call.reach()).map(found -> {
            JsonArray items = new JsonArray();
            found.forEach(each -> items.add(json(each)));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> receive(Call call) {
        return call.bytes(MOST_BYTES).compose(bytes -> {
            if (bytes.isEmpty()) {
                return Future.succeededFuture(
                        Reply.problem(Problem.of(413, "import.too-large").with("mostBytes", MOST_BYTES)));
            }
            SourceFile file = new SourceFile(
                    call.parameter("name").orElseThrow(), bytes.get().getBytes());
            return importing.handIn(call.actor(), call.reach(), file).compose(outcome -> switch (outcome) {
                case ImportingCertificates.Outcome.Judged judged -> one(call, judged.importId(), 201);
                case ImportingCertificates.Outcome.Unreadable unreadable ->
                    Future.succeededFuture(Reply.problem(Problem.of(409, "certificate.table-unreadable")
                            .with("reason", unreadable.reason())
                            .with("cure", unreadable.cure())));
            });
        });
    }

    private Future<Reply> one(Call call, UUID importId, int status) {
        return imports.find(call.reach(), importId)
                .map(found -> found.map(each -> Reply.of(status, json(each))).orElseGet(CertificateImportApi::unknown));
    }

    private Future<Reply> rows(Call call) {
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        int after = call.parameter("after").map(Integer::parseInt).orElse(0);
        UUID id = call.id("importId");
        return imports.find(call.reach(), id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(unknown())
                        : imports.rows(id, call.parameter("outcome"), after, limit + 1)
                                .map(rows -> Reply.ok(page(rows, limit))));
    }

    private static JsonObject page(List<CertificateImports.ImportedRow> rows, int limit) {
        JsonArray items = new JsonArray();
        rows.stream().limit(limit).forEach(row -> items.add(json(row)));
        JsonObject page = new JsonObject().put("items", items);
        if (rows.size() > limit) {
            page.put("next", rows.get(limit - 1).line());
        }
        return page;
    }

    private static JsonObject json(CertificateImports.ImportedRow row) {
        JsonArray changes = new JsonArray();
        row.changes()
                .forEach(each -> changes.add(new JsonObject()
                        .put("column", each.column().code())
                        .put("was", each.was())
                        .put("is", each.is())));
        JsonObject json = new JsonObject()
                .put("line", row.line())
                .put("name", row.name())
                .put("outcome", row.outcome())
                .put("changes", changes)
                .put("reasons", new JsonArray(row.reasons()));
        if (!row.applied().isEmpty()) {
            json.put("applied", row.applied());
        }
        return json;
    }

    private static JsonObject json(CertificateImports.State state) {
        JsonObject json = new JsonObject()
                .put("importId", state.id().toString())
                .put("fileName", state.fileName())
                .put("state", state.state())
                .put("by", state.by())
                .put("startedAt", state.startedAt().toString())
                .put("counts", counts(state.counts(), "new", "changed", "same", "refused"))
                .put("applied", counts(state.applied(), "applied", "left", "refused"));
        state.committedAt().ifPresent(at -> json.put("committedAt", at.toString()));
        return json;
    }

    private static JsonObject counts(Map<String, Integer> counts, String... names) {
        JsonObject json = new JsonObject();
        for (String name : names) {
            json.put(name, counts.getOrDefault(name, 0));
        }
        return json;
    }

    private Future<Reply> commit(Call call) {
        UUID id = call.id("importId");
        return importing.commit(call.actor(), call.reach(), id).compose(outcome -> switch (outcome) {
            case DONE -> one(call, id, 200);
            case UNKNOWN -> Future.succeededFuture(unknown());
            case NOT_NOW -> Future.succeededFuture(Reply.problem(409, "import.not-now"));
        });
    }

    private Future<Reply> abandon(Call call) {
        UUID id = call.id("importId");
        return imports.find(call.reach(), id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(unknown())
                        : imports.abandon(id)
                                .map(gone ->
                                        gone ? Reply.of(204, null, Map.of()) : Reply.problem(409, "import.not-now")));
    }

    private static Reply unknown() {
        return Reply.problem(404, "import.unknown");
    }
}
