package xuefa.law.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import xuefa.law.LawText;
import xuefa.law.TextProblem;
import xuefa.law.compare.Difference;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.flow.ImportingLaws.KeptLaw;
import xuefa.law.flow.ImportingLaws.Outcome;
import xuefa.law.flow.Newcomers.Before;
import xuefa.law.flow.Shelf.Placed;
import xuefa.law.format.ReadLaw;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Importing texts of laws over HTTP, for editors and publishers of question banks. */
public final class LawImportApi {
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final ImportingLaws importing;

    public LawImportApi(ImportingLaws importing) {
        this.importing = importing;
    }

    public void addTo(Api api) {
        api.on("importLaw", this::importLaw);
    }

    private Future<Reply> importLaw(Call call) {
        boolean trial = call.parameter("dryRun").map(Boolean::valueOf).orElse(false);
        String name = call.parameter("name").orElseThrow();
        return call.bytes(MOST_BYTES)
                .compose(bytes -> bytes.isEmpty()
                        ? Future.succeededFuture(Reply.problem(413, "request.too-large"))
                        : importing
                                .file(bytes.get().getBytes(), name, trial)
                                .map(outcome -> Reply.ok(json(outcome, trial).put("file", name))));
    }

    private static JsonObject json(Outcome outcome, boolean trial) {
        return switch (outcome) {
            case Outcome.Unreadable unreadable ->
                of("unreadable", new JsonArray()).put("problems", problems(List.of(unreadable.problem())));
            case Outcome.Faulty faulty -> of("faulty", laws(faulty.laws()));
            case Outcome.Conflicting conflicting -> of("conflicting", laws(conflicting.laws()));
            case Outcome.Kept kept -> {
                JsonArray laws = new JsonArray();
                kept.laws().forEach(law -> laws.add(json(law, trial)));
                boolean added = kept.laws().stream().anyMatch(law -> law.placed() == Placed.ADDED);
                yield of(added ? "added" : "alreadyThere", laws);
            }
        };
    }

    private static JsonObject of(String became, JsonArray laws) {
        return new JsonObject().put("became", became).put("laws", laws).put("problems", new JsonArray());
    }

    private static JsonArray laws(List<ReadLaw> laws) {
        JsonArray array = new JsonArray();
        laws.forEach(law -> array.add(json(law)));
        return array;
    }

    private static JsonObject json(KeptLaw law, boolean trial) {
        JsonObject json = json(law.read()).put("became", law.placed() == Placed.ADDED ? "added" : "alreadyThere");
        law.arrival().ifPresent(arrival -> {
            arrival.before().ifPresent(before -> json.put("amends", json(before)));
            if (!trial) {
                json.put("lawId", arrival.lawId().toString())
                        .put("versionId", arrival.versionId().toString());
            }
        });
        return json;
    }

    private static JsonObject json(Before before) {
        Difference difference = before.difference();
        return new JsonObject()
                .put("versionId", before.versionId().toString())
                .put("passedOn", before.passedOn().toString())
                .put("added", difference.added().size())
                .put("removed", difference.removed().size())
                .put("changed", difference.changed().size())
                .put("moved", difference.moved().size())
                .put("renumbered", difference.renumbered().size());
    }

    private static JsonObject json(ReadLaw law) {
        LawText text = law.text();
        JsonObject json = new JsonObject()
                .put("title", text.title())
                .put("part", text.part())
                .put("articles", text.articles().size())
                .put("problems", problems(law.problems()));
        text.dates().version().ifPresent(day -> json.put("passedOn", day.toString()));
        text.dates().inForceSince().ifPresent(day -> json.put("inForceSince", day.toString()));
        text.level().ifPresent(level -> json.put("level", level.code()));
        text.jurisdiction().ifPresent(code -> json.put("jurisdiction", code));
        return json;
    }

    private static JsonArray problems(List<TextProblem> problems) {
        JsonArray array = new JsonArray();
        problems.forEach(problem -> array.add(new JsonObject()
                .put("line", problem.line())
                .put("kind", problem.kind().code())
                .put("grave", problem.kind().isGrave())
                .put("reason", problem.reason())));
        return array;
    }
}
