package xuefa.ranking.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.ranking.PeopleRule;
import xuefa.ranking.RankedExam;
import xuefa.ranking.flow.LookingAtRanking;
import xuefa.ranking.flow.LookingAtRanking.Outcome;
import xuefa.ranking.flow.PersonRow;
import xuefa.ranking.flow.UnitRow;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.ProblemWords.Language;
import xuefa.shared.http.Reply;

/** The ranking of an exam. */
public final class RankingApi {
    private static final int USUAL_LIMIT = 20;

    private final LookingAtRanking looking;
    private final RankingWords words;

    /** @param zone in which closing times are told */
    public RankingApi(LookingAtRanking looking, ZoneId zone) {
        this.looking = looking;
        this.words = new RankingWords(zone);
    }

    public void addTo(Api api) {
        api.on("getRanking", this::ranking);
    }

    private Future<Reply> ranking(Call call) {
        UUID viewer = call.caller().personId();
        UUID examId = call.id("examId");
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        Optional<String> cursor = call.parameter("cursor");
        String scope = call.parameter("scope").orElseThrow();
        Future<Outcome> outcome;
        if (scope.equals("people")) {
            Optional<PeopleRule.Mark> after = cursor.flatMap(Cursors::people);
            outcome = cursor.isPresent() && after.isEmpty()
                    ? Future.succeededFuture(new Outcome.NoSuchPage())
                    : looking.people(viewer, examId, after, limit);
        } else {
            Optional<UUID> after = cursor.flatMap(Cursors::unit);
            outcome = cursor.isPresent() && after.isEmpty()
                    ? Future.succeededFuture(new Outcome.NoSuchPage())
                    : looking.units(viewer, examId, after, limit);
        }
        Language language = Language.of(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return outcome.map(found -> reply(found, scope, language));
    }

    private Reply reply(Outcome outcome, String scope, Language language) {
        return switch (outcome) {
            case Outcome.Unknown unknown -> Reply.problem(404, "exam.unknown");
            case Outcome.NoSuchPage none ->
                Reply.problem(
                        Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("cursor", "page"))));
            case Outcome.NotYet not ->
                Reply.ok(ranking(not.exam(), scope, words.notYet(language, not.why()), 0, new JsonArray()));
            case Outcome.People people -> Reply.ok(people(people, language));
            case Outcome.Units units -> Reply.ok(units(units, language));
        };
    }

    private JsonObject people(Outcome.People people, Language language) {
        JsonArray items = new JsonArray();
        people.rows().forEach(row -> items.add(json(row)));
        JsonObject json = ranking(
                people.exam(), "people", words.people(language), people.page().total(), items);
        people.mine().ifPresent(row -> json.put("mine", json(row)));
        people.page().next().ifPresent(mark -> json.put("nextCursor", Cursors.of(mark)));
        return json;
    }

    private JsonObject units(Outcome.Units units, Language language) {
        JsonArray items = new JsonArray();
        units.rows().forEach(row -> items.add(json(row)));
        JsonObject json = ranking(units.exam(), "units", words.units(language, units.exam()), units.total(), items);
        units.mine().ifPresent(row -> json.put("mine", json(row)));
        units.next().ifPresent(unit -> json.put("nextCursor", Cursors.of(unit)));
        return json;
    }

    private static JsonObject ranking(RankedExam exam, String scope, String rule, int total, JsonArray items) {
        return new JsonObject()
                .put("examId", exam.examId().toString())
                .put("title", exam.title())
                .put("scope", scope)
                .put("rule", rule)
                .put("total", total)
                .put("items", items)
                .put("asOf", exam.now().toString());
    }

    private static JsonObject json(PersonRow row) {
        return new JsonObject()
                .put("place", row.place())
                .put("name", row.name())
                .put("unitName", row.unitName())
                .put("score", row.score().toDecimal())
                .put("timeUsedMillis", Duration.ofSeconds(row.seconds()).toMillis())
                .put("mine", row.mine());
    }

    private static JsonObject json(UnitRow row) {
        return new JsonObject()
                .put("place", row.place())
                .put("name", row.name())
                .put("score", row.average().toDecimal())
                .put("sat", row.sat())
                .put("due", row.due())
                .put("passed", row.passed())
                .put("mine", row.mine());
    }
}
