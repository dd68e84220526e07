package xuefa.people.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import xuefa.people.RosterSheet;
import xuefa.people.flow.ImportingPeople;
import xuefa.people.flow.PeopleImports;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.shared.imports.SourceFile;

/** HR's tables on their way into the register, over HTTP. */
public final class PeopleImportApi {
    private static final int MOST_BYTES = 16 << 20;
    private static final int USUAL_LIMIT = 50;
    private static final String FILE = "application/octet-stream";

    private final ImportingPeople importing;
    private final PeopleImports imports;

    public PeopleImportApi(ImportingPeople importing, PeopleImports imports) {
        this.importing = importing;
        this.imports = imports;
    }

    public void addTo(Api api) {
        api.on("getPeopleTemplate", call -> Future.succeededFuture(template()))
                .on("listPeopleImports", this::list)
                .on("importPeople", this::receive)
                .on("getPeopleImport", this::get)
                .on("listPeopleImportRows", this::rows)
                .on("commitPeopleImport", this::commit)
                .on("abandonPeopleImport", this::abandon);
    }

    private static Reply template() {
        return file(RosterSheet.template(), "people.xlsx");
    }

    static Reply file(byte[] bytes, String name) {
        return new Reply.Body(
                200,
                Buffer.buffer(bytes),
                Map.of("Content-Type", FILE, "Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    private Future<Reply> list(Call call) {
        return imports.mine(call.reach().personId()).map(found -> {
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
            return importing
                    .begin(call.actor(), call.reach(), file)
                    .compose(id -> imports.one(call.reach().personId(), id))
                    .map(found -> Reply.of(201, json(found.orElseThrow())));
        });
    }

    private Future<Reply> get(Call call) {
        return imports.one(call.reach().personId(), call.id("importId"))
                .map(found -> found.map(each -> Reply.ok(json(each))).orElseGet(PeopleImportApi::unknown));
    }

    private Future<Reply> rows(Call call) {
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        int after = call.parameter("after").map(Integer::parseInt).orElse(0);
        UUID id = call.id("importId");
        return imports.one(call.reach().personId(), id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(unknown())
                        : imports.lines(id, call.parameter("outcome"), after, limit + 1)
                                .map(lines -> Reply.ok(page(lines, limit))));
    }

    private static JsonObject page(List<PeopleImports.Line> lines, int limit) {
        JsonArray items = new JsonArray();
        lines.stream().limit(limit).forEach(line -> items.add(json(line)));
        JsonObject page = new JsonObject().put("items", items);
        if (lines.size() > limit) {
            page.put("next", lines.get(limit - 1).number());
        }
        return page;
    }

    private static JsonObject json(PeopleImports.Line line) {
        JsonArray changes = new JsonArray();
        line.changes()
                .forEach(each -> changes.add(new JsonObject()
                        .put("column", each.column().code())
                        .put("was", each.was())
                        .put("is", each.is())));
        JsonArray reasons = new JsonArray();
        line.reasons()
                .forEach(each -> reasons.add(new JsonObject()
                        .put("column", each.column().code())
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

    private static JsonObject json(PeopleImports.State state) {
        JsonObject json = new JsonObject()
                .put("importId", state.id().toString())
                .put("fileName", state.fileName())
                .put("state", state.state())
                .put("total", state.total())
                .put("done", state.done())
                .put("startedAt", state.startedAt().toString())
                .put("counts", counts(state.counts(), "new", "changed", "unchanged", "refused"))
                .put("applied", counts(state.applied(), "applied", "left", "refused"));
        if (!state.reason().isEmpty()) {
            json.put("reason", state.reason()).put("cure", state.cure());
        }
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
        Set<Integer> only = lines(call, "lines");
        Set<Integer> without = lines(call, "without");
        IntPredicate chosen = line -> (only.isEmpty() || only.contains(line)) && !without.contains(line);
        return importing
                .commit(call.actor(), call.reach(), call.id("importId"), chosen)
                .compose(outcome -> switch (outcome) {
                    case ImportingPeople.Committing.Begun begun -> get(call);
                    case ImportingPeople.Committing.Unknown none -> Future.succeededFuture(unknown());
                    case ImportingPeople.Committing.NotNow notNow ->
                        Future.succeededFuture(Reply.problem(409, "import.not-now"));
                });
    }

    private static Set<Integer> lines(Call call, String member) {
        return call.body().getJsonArray(member, new JsonArray()).stream()
                .map(line -> ((Number) line).intValue())
                .collect(Collectors.toSet());
    }

    private Future<Reply> abandon(Call call) {
        UUID id = call.id("importId");
        return imports.one(call.reach().personId(), id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(unknown())
                        : imports.abandon(call.reach().personId(), id)
                                .map(gone ->
                                        gone ? Reply.of(204, null, Map.of()) : Reply.problem(409, "import.not-now")));
    }

    private static Reply unknown() {
        return Reply.problem(404, "import.unknown");
    }
}
