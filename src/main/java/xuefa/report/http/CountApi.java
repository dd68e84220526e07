package xuefa.report.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import xuefa.report.flow.CountingPast;
import xuefa.report.flow.KeptDuties.Standing;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** How far reports are that are counted beside, over HTTP. */
public final class CountApi {
    private final CountingPast counting;
    private final Scoped scoped;

    public CountApi(CountingPast counting, Scoped scoped) {
        this.counting = counting;
        this.scoped = scoped;
    }

    public void addTo(Api api) {
        api.on("getReportCount", this::standing).on("cancelReportCount", this::cancel);
    }

    private Future<Reply> standing(Call call) {
        return scoped.asked(call, scope -> counting.sees(call.reach(), scope)
                .compose(seen -> seen
                        ? counting.standing(call.reach(), scope)
                                .map(found -> Reply.ok(found.map(CountApi::json).orElseGet(() -> state("ready"))))
                        : Future.succeededFuture(Scoped.unknown())));
    }

    private static JsonObject json(Standing standing) {
        return switch (standing) {
            case Standing.Counting counting ->
                state("counting").put("counted", counting.counted()).put("people", counting.people());
            case Standing.Failed failed -> state("failed");
            case Standing.Done done ->
                state("ready").put("knownAt", done.knownAt().toString());
        };
    }

    private static JsonObject state(String state) {
        return new JsonObject().put("state", state);
    }

    private Future<Reply> cancel(Call call) {
        return scoped.asked(call, scope -> counting.forget(call.reach(), scope)
                .map(seen -> seen ? Reply.of(204, null, Map.of()) : Scoped.unknown()));
    }
}
