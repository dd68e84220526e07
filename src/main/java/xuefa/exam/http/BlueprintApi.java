package xuefa.exam.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.exam.CheckingSections;
import xuefa.exam.ExamPlan;
import xuefa.exam.ExamPlan.PlannedSection;
import xuefa.exam.ReleasePool;
import xuefa.exam.flow.CheckingBlueprint;
import xuefa.exam.flow.CheckingBlueprint.Outcome;
import xuefa.exam.flow.ReleasePools;
import xuefa.paper.DrawSecret;
import xuefa.paper.Feasibility.Shortage;
import xuefa.shared.Marks;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Releases to draw from, and what a blueprint would draw. */
public final class BlueprintApi {
    private static final Reply NO_RELEASE = Reply.problem(404, "release.unknown");

    private final CheckingBlueprint checking;
    private final SecureRandom random;

    /** @param random for samples, which have nothing to do with any exam */
    public BlueprintApi(CheckingBlueprint checking, SecureRandom random) {
        this.checking = checking;
        this.random = random;
    }

    public void addTo(Api api) {
        api.on("listPublishingReleases", call -> releases(call.caller().personId()))
                .on("getReleasePool", call -> pool(call.caller().personId(), call))
                .on("checkBlueprint", call -> check(call.caller().personId(), call))
                .on("samplePaper", call -> sample(call.caller().personId(), call));
    }

    private Future<Reply> releases(UUID officer) {
        return checking.releases(officer).map(lines -> {
            JsonArray items = new JsonArray();
            lines.forEach(line -> items.add(json(line)));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private static JsonObject json(ReleasePools.Line line) {
        return new JsonObject()
                .put("releaseDigest", line.digest())
                .put("name", line.name())
                .put("releasedAt", line.releasedAt().toString());
    }

    private Future<Reply> pool(UUID officer, Call call) {
        return checking.stock(officer, call.parameter("releaseDigest").orElseThrow())
                .map(found -> found.map(BlueprintApi::json).map(Reply::ok).orElse(NO_RELEASE));
    }

    private static JsonObject json(CheckingBlueprint.Stock stock) {
        JsonArray laws = new JsonArray();
        stock.pool().laws().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(law ->
                        laws.add(new JsonObject().put("lawId", law.getKey()).put("title", law.getValue())));
        JsonArray cells = new JsonArray();
        stock.pool().cells(stock.withheld()).entrySet().stream()
                .filter(cell -> CheckingSections.KINDS.contains(cell.getKey().kind()))
                .sorted(Comparator.comparing(cell -> cell.getKey().toString()))
                .forEach(cell -> cells.add(json(cell.getKey(), cell.getValue())));
        JsonArray others = new JsonArray();
        stock.pool().kinds().forEach((kind, count) -> {
            if (!CheckingSections.KINDS.contains(kind)) {
                others.add(new JsonObject().put("kind", kind).put("questions", count));
            }
        });
        return json(stock.line())
                .put("questions", stock.pool().questions().size())
                .put("withheld", stock.withheld().size())
                .put("laws", laws)
                .put("cells", cells)
                .put("notDrawn", others);
    }

    private static JsonObject json(ReleasePool.Cell cell, long questions) {
        return new JsonObject()
                .put("kind", cell.kind())
                .put("lawId", cell.law())
                .put("difficulty", cell.difficulty())
                .put("questions", questions);
    }

    private static List<PlannedSection> sections(Call call) {
        return ExamPlan.parse(new JsonObject()
                        .put("sections", call.body().getJsonArray("sections"))
                        .encode())
                .sections();
    }

    private Future<Reply> check(UUID officer, Call call) {
        return checking.check(officer, call.body().getString("releaseDigest"), sections(call))
                .map(outcome -> reply(call, outcome));
    }

    private static Reply reply(Call call, Outcome outcome) {
        return switch (outcome) {
            case Outcome.NoSuchRelease none -> NO_RELEASE;
            case Outcome.Faulty faulty ->
                Reply.ok(new JsonObject()
                        .put("verdict", "faulty")
                        .put("faults", Arrangers.sentences(call, faulty.faults())));
            case Outcome.Proved proved -> Reply.ok(json(call, proved));
        };
    }

    private static JsonObject json(Call call, Outcome.Proved proved) {
        JsonArray accepted = new JsonArray();
        proved.proof().supply().accepted().forEach(section -> accepted.add(new JsonArray(section)));
        JsonObject json = new JsonObject()
                .put("verdict", proved.isFeasible() ? "feasible" : "shortage")
                .put("faults", new JsonArray())
                .put("questions", proved.blueprint().questions())
                .put("fullMarks", new Marks(proved.blueprint().fullMarksHundredths()).toDecimal())
                .put("withheld", proved.blueprint().withheld().size())
                .put("accepted", accepted);
        if (proved.proof().feasibility() instanceof Shortage shortage) {
            json.put("shortage", ShortageJson.of(call, shortage, proved.blueprint(), proved.pool()));
        }
        return json;
    }

    private Future<Reply> sample(UUID officer, Call call) {
        return checking.sample(
                        officer, call.body().getString("releaseDigest"), sections(call), DrawSecret.random(random))
                .map(sample -> {
                    if (sample.outcome() instanceof Outcome.Proved proved
                            && sample.paper().isPresent()) {
                        return Reply.ok(SampleJson.of(
                                sample.paper().get(), proved.pool().release()));
                    }
                    return switch (sample.outcome()) {
                        case Outcome.NoSuchRelease none -> NO_RELEASE;
                        case Outcome.Faulty faulty -> Arrangers.refused(faulty.faults());
                        case Outcome.Proved proved -> Reply.problem(409, "exam.not-feasible");
                    };
                });
    }
}
