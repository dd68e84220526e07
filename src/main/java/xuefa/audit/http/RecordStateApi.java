package xuefa.audit.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.audit.Deed;
import xuefa.audit.HeadSigning;
import xuefa.audit.flow.CheckingRecord;
import xuefa.audit.flow.RecordChecks;
import xuefa.audit.flow.Recording;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** How the record stands, for the audit administrator: heads, verifications, alarms. */
public final class RecordStateApi {
    private static final Duration BEHIND = Duration.ofMinutes(5);
    private static final int PAGE = 100;

    private final RecordChecks checks;
    private final CheckingRecord checking;
    private final HeadSigning signing;
    private final Recording recording;
    private final List<String> rights;

    /** @param rights in what those of the database's user are too wide, in sentences */
    public RecordStateApi(
            RecordChecks checks,
            CheckingRecord checking,
            HeadSigning signing,
            Recording recording,
            List<String> rights) {
        this.checks = checks;
        this.checking = checking;
        this.signing = signing;
        this.recording = recording;
        this.rights = List.copyOf(rights);
    }

    public void addTo(Api api) {
        api.on("getRecordState", call -> state())
                .on("listRecordHeads", this::heads)
                .on("listRecordChecks", call -> list())
                .on("startRecordCheck", this::start)
                .on("getRecordCheck", this::one)
                .on("stopRecordCheck", this::stop);
    }

    private Future<Reply> state() {
        return checks.state().compose(state -> checks.last().map(runs -> {
            Optional<RecordChecks.Run> told = runs.stream()
                    .filter(run ->
                            !run.state().equals("brokenOff") && !run.state().equals("running"))
                    .findFirst();
            JsonObject json = new JsonObject()
                    .put("alarm", alarm(state, told))
                    .put("blocks", state.blocks())
                    .put("leaves", state.leaves())
                    .put("waiting", state.waiting())
                    .put("refused", state.refused())
                    .put("rights", new JsonArray(rights));
            state.newest().ifPresent(newest -> json.put("newest", newest));
            state.sealedAt().ifPresent(at -> json.put("sealedAt", at.toString()));
            state.waitingSince().ifPresent(at -> json.put("waitingSince", at.toString()));
            told.ifPresent(run -> json.put("last", RecordJson.run(run)));
            return Reply.ok(json);
        }));
    }

    private String alarm(RecordChecks.State state, Optional<RecordChecks.Run> told) {
        if (told.filter(run -> run.state().equals("broken")).isPresent()) {
            return "broken";
        }
        if (state.refused() > 0) {
            return "refused";
        }
        if (state.waitingSince()
                .filter(since -> since.plus(BEHIND).isBefore(state.now()))
                .isPresent()) {
            return "behind";
        }
        return rights.isEmpty() ? "none" : "rights";
    }

    private Future<Reply> heads(Call call) {
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(PAGE);
        Optional<Long> before = call.parameter("before").map(Long::parseLong);
        return recording
                .record(call.actor(), Deed.of("audit.headsTaken", "record", "heads"))
                .compose(recorded -> checks.heads(before, limit))
                .map(heads -> {
                    JsonArray items = new JsonArray();
                    heads.forEach(head -> items.add(new JsonObject()
                            .put("number", head.number())
                            .put("sealedAt", head.sealedAt().toString())
                            .put("leaves", head.leaves())
                            .put("hash", head.hash())
                            .put("head", head.head())));
                    JsonObject json = new JsonObject()
                            .put("items", items)
                            .put("keyId", signing.keyId())
                            .put(
                                    "publicKey",
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(signing.publicKey()));
                    if (heads.size() == limit && heads.getLast().number() > 0) {
                        json.put("next", heads.getLast().number());
                    }
                    return Reply.ok(json);
                });
    }

    private Future<Reply> list() {
        return checks.last().map(runs -> {
            JsonArray items = new JsonArray();
            runs.forEach(run -> items.add(RecordJson.run(run)));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> start(Call call) {
        return checking.start(call.actor())
                .compose(begun -> begun.isEmpty()
                        ? Future.succeededFuture(Reply.problem(409, "record.check-running"))
                        : checks.find(begun.get()).map(run -> Reply.of(202, RecordJson.run(run.orElseThrow()))));
    }

    private Future<Reply> one(Call call) {
        return checks.find(call.id("checkId")).map(run -> run.map(RecordJson::run)
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(404, "record.unknown-check")));
    }

    private Future<Reply> stop(Call call) {
        return checks.stop(call.id("checkId"), call.actor())
                .map(known -> known ? Reply.of(204, null, Map.of()) : Reply.problem(404, "record.unknown-check"));
    }
}
