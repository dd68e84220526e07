package xuefa.bank.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.bank.LawCitation;
import xuefa.bank.flow.BankRoles;
import xuefa.bank.flow.ReleaseBook;
import xuefa.bank.flow.ReleaseBook.Numbered;
import xuefa.bank.flow.ReleasingBank;
import xuefa.bank.flow.ReleasingBank.Outcome;
import xuefa.bank.gate.GateCheck;
import xuefa.bank.gate.GateJson;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The gate of a bank and the releases made through it. */
public final class ReleaseApi {
    private final BankRoles banks;
    private final ReleaseBook releases;
    private final ReleasingBank releasing;
    private final InstantSource clock;

    public ReleaseApi(BankRoles banks, ReleaseBook releases, ReleasingBank releasing, InstantSource clock) {
        this.banks = banks;
        this.releases = releases;
        this.releasing = releasing;
        this.clock = clock;
    }

    public void addTo(Api api) {
        api.on("getGate", call -> Allowed.in(banks, call, person -> gate(call)))
                .on("listReleases", call -> Allowed.in(banks, call, person -> list(call)))
                .on("releaseBank", call -> Allowed.in(banks, call, person -> release(person, call)))
                .on("getRelease", call -> get(call.caller().personId(), call.id("releaseId")));
    }

    private Future<Reply> gate(Call call) {
        return releasing.gate(call.id("bankId")).map(gated -> {
            JsonObject json = new JsonObject()
                    .put("asOf", clock.instant().toString())
                    .put("open", gated.report().isOpen())
                    .put("candidates", gated.report().candidates())
                    .put("heldBack", gated.report().heldBack())
                    .put("checks", checks(gated.report().checks()));
            gated.digest().ifPresent(digest -> json.put("digest", digest));
            gated.changes()
                    .ifPresent(changes ->
                            json.put("changes", ItemJson.object(GateJson.changes(changes, gated.candidates()))));
            return Reply.ok(json);
        });
    }

    private static JsonArray checks(List<GateCheck> checks) {
        return new JsonArray(GateJson.checks(checks).toString());
    }

    private Future<Reply> list(Call call) {
        return releases.releases(call.id("bankId")).map(all -> {
            JsonArray items = new JsonArray();
            all.forEach(each -> items.add(ItemJson.of(each)));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> release(UUID person, Call call) {
        String note = call.body().getString("note", "").strip();
        return releasing
                .release(person, call.id("bankId"), call.body().getString("digest"), note.isEmpty() ? null : note)
                .compose(outcome -> switch (outcome) {
                    case Outcome.Released released -> whole(released.release(), 201);
                    case Outcome.There there -> whole(there.release(), 200);
                    case Outcome.Closed closed ->
                        Future.succeededFuture(Reply.problem(Problem.of(409, "release.gate-closed")
                                .with(
                                        "checks",
                                        checks(closed.report().checks().stream()
                                                .filter(GateCheck::isClosing)
                                                .toList()))));
                    case Outcome.ChangedMeanwhile changed ->
                        Future.succeededFuture(Reply.problem(409, "release.changed-meanwhile"));
                });
    }

    private Future<Reply> get(UUID person, UUID releaseId) {
        return releases.find(releaseId).compose(found -> found.map(release -> banks.of(person, release.bankId())
                        .compose(roles -> roles.isEmpty() ? unknown() : whole(release, 200)))
                .orElseGet(ReleaseApi::unknown));
    }

    private static Future<Reply> unknown() {
        return Future.succeededFuture(Reply.problem(404, "release.unknown"));
    }

    private Future<Reply> whole(Numbered release, int status) {
        return releases.content(release.digest())
                .compose(content -> releases.stale(release.id()).map(stale -> {
                    JsonArray lines = new JsonArray();
                    stale.forEach(each -> lines.add(new JsonObject()
                            .put("questionId", each.questionId().toString())
                            .put("code", each.code())
                            .put("kind", each.kind())
                            .put("stem", each.glance())
                            .put("fields", new JsonArray())));
                    return Reply.of(
                            status,
                            new JsonObject()
                                    .put("release", ItemJson.of(release))
                                    .put(
                                            "composition",
                                            content.map(ReleaseApi::composition).orElseGet(JsonArray::new))
                                    .put("changes", new JsonObject(release.changes()))
                                    .put("checks", new JsonArray(release.report()))
                                    .put("staleQuestions", lines));
                }));
    }

    private record Share(String kind, String law, String difficulty) implements Comparable<Share> {
        @Override
        public int compareTo(Share other) {
            return (kind + "\n" + law + "\n" + difficulty)
                    .compareTo(other.kind + "\n" + other.law + "\n" + other.difficulty);
        }
    }

    private static JsonArray composition(BankRelease release) {
        var counts = new TreeMap<Share, Integer>();
        release.questions()
                .forEach(each -> counts.merge(
                        new Share(
                                each.kind().code(),
                                each.lawId(),
                                each.difficulty().code()),
                        1,
                        Integer::sum));
        var titles = new TreeMap<String, String>();
        for (LawCitation law : release.laws()) {
            titles.put(law.lawId(), law.shortTitle());
        }
        JsonArray json = new JsonArray();
        counts.forEach((share, questions) -> json.add(new JsonObject()
                .put("kind", share.kind())
                .put("law", share.law())
                .put("shortTitle", titles.getOrDefault(share.law(), share.law()))
                .put("difficulty", share.difficulty())
                .put("questions", questions)));
        return json;
    }
}
