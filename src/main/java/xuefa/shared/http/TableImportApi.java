package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import xuefa.shared.flow.ImportingTable;
import xuefa.shared.flow.TableImports;
import xuefa.shared.imports.SourceFile;

/** Tables on their way into the record, over HTTP: seven operations for each kind of table. */
public final class TableImportApi {
    private static final int MOST_BYTES = 16 << 20;
    private static final int USUAL_LIMIT = 50;
    private static final List<String> OUTCOMES = List.of("new", "changed", "same", "refused");
    private static final List<String> FATES = List.of("applied", "left", "refused");

    private final ImportingTable<?, ?> importing;
    private final String one;
    private final String many;

    /**
     * @param one as the operations have it: {@code Certificate} in getCertificateTemplate, listCertificateImports, getCertificateImport,
     *     listCertificateImportRows, commitCertificateImport and abandonCertificateImport
     * @param many as handing in has it: {@code Certificates} in importCertificates; also the name of the template
     */
    public TableImportApi(ImportingTable<?, ?> importing, String one, String many) {
        this.importing = importing;
        this.one = one;
        this.many = many;
    }

    public void addTo(Api api) {
        api.on("get" + one + "Template", call -> template())
                .on("list" + one + "Imports", this::list)
                .on("import" + many, this::receive)
                .on("get" + one + "Import", call -> get(call, call.id("importId"), 200))
                .on("list" + one + "ImportRows", this::rows)
                .on("commit" + one + "Import", this::commit)
                .on("abandon" + one + "Import", this::abandon);
    }

    private Future<Reply> template() {
        return importing.template().map(bytes -> Reply.file(bytes, many.toLowerCase(Locale.ROOT) + ".xlsx"));
    }

    private Future<Reply> list(Call call) {
        return importing.list(call.reach()).map(found -> {
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
            return importing.begin(call.actor(), call.reach(), file).compose(id -> get(call, id, 201));
        });
    }

    private Future<Reply> get(Call call, UUID id, int status) {
        return importing.find(call.reach(), id).map(found -> found.map(each -> Reply.of(status, json(each)))
                .orElseGet(TableImportApi::unknown));
    }

    private Future<Reply> rows(Call call) {
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        int after = call.parameter("after").map(Integer::parseInt).orElse(0);
        return importing
                .lines(call.reach(), call.id("importId"), call.parameter("outcome"), after, limit + 1)
                .map(found -> found.map(lines -> Reply.ok(page(lines, limit))).orElseGet(TableImportApi::unknown));
    }

    private static JsonObject page(List<TableImports.Line> lines, int limit) {
        JsonArray items = new JsonArray();
        lines.stream().limit(limit).forEach(line -> items.add(json(line)));
        JsonObject page = new JsonObject().put("items", items);
        if (lines.size() > limit) {
            page.put("next", lines.get(limit - 1).number());
        }
        return page;
    }

    private static JsonObject json(TableImports.Line line) {
        JsonArray changes = new JsonArray();
        line.changes()
                .forEach(each -> changes.add(new JsonObject()
                        .put("column", each.column())
                        .put("was", each.was())
                        .put("is", each.is())));
        JsonArray reasons = new JsonArray();
        line.reasons()
                .forEach(each -> reasons.add(new JsonObject()
                        .put("column", each.column())
                        .put("code", each.code())
                        .put("word", each.word())));
        JsonObject json = new JsonObject()
                .put("line", line.number())
                .put("name", line.name())
                .put("outcome", line.outcome())
                .put("changes", changes)
                .put("reasons", reasons);
        if (!line.applied().isEmpty()) {
            json.put("applied", line.applied());
        }
        return json;
    }

    private static JsonObject json(TableImports.State state) {
        JsonObject json = new JsonObject()
                .put("importId", state.id().toString())
                .put("fileName", state.fileName())
                .put("state", state.state())
                .put("by", state.by())
                .put("total", state.total())
                .put("done", state.done())
                .put("startedAt", state.startedAt().toString())
                .put("counts", counts(state.counts(), OUTCOMES))
                .put("applied", counts(state.applied(), FATES));
        if (!state.reason().isEmpty()) {
            json.put("reason", state.reason()).put("cure", state.cure());
        }
        state.committedAt().ifPresent(at -> json.put("committedAt", at.toString()));
        return json;
    }

    private static JsonObject counts(Map<String, Integer> counts, List<String> names) {
        JsonObject json = new JsonObject();
        names.forEach(name -> json.put(name, counts.getOrDefault(name, 0)));
        return json;
    }

    private Future<Reply> commit(Call call) {
        Set<Integer> only = lines(call, "lines");
        Set<Integer> without = lines(call, "without");
        IntPredicate chosen = line -> (only.isEmpty() || only.contains(line)) && !without.contains(line);
        UUID id = call.id("importId");
        return importing.commit(call.actor(), call.reach(), id, chosen).compose(answer -> switch (answer) {
            case DONE -> get(call, id, 200);
            case UNKNOWN -> Future.succeededFuture(unknown());
            case NOT_NOW -> Future.succeededFuture(notNow());
        });
    }

    private static Set<Integer> lines(Call call, String member) {
        return call.body().getJsonArray(member, new JsonArray()).stream()
                .map(line -> ((Number) line).intValue())
                .collect(Collectors.toSet());
    }

    private Future<Reply> abandon(Call call) {
        return importing.abandon(call.reach(), call.id("importId")).map(answer -> switch (answer) {
            case DONE -> Reply.of(204, null, Map.of());
            case UNKNOWN -> unknown();
            case NOT_NOW -> notNow();
        });
    }

    private static Reply unknown() {
        return Reply.problem(404, "import.unknown");
    }

    private static Reply notNow() {
        return Reply.problem(409, "import.not-now");
    }
}
