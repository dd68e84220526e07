package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import xuefa.access.flow.PasswordChecks;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.shared.store.LiveStore;
import xuefa.shared.store.RecordStore;

/** Whether this node can keep answers, for balancers and people. */
final class HealthApi {
    private final RecordStore store;
    private final LiveStore live;
    private final PasswordChecks checks;

    HealthApi(RecordStore store, LiveStore live, PasswordChecks checks) {
        this.store = store;
        this.live = live;
        this.checks = checks;
    }

    void addTo(Api api) {
        api.on("getHealth", this::get);
    }

    private Future<Reply> get(Call call) {
        Future<Boolean> record = store.query("select 1").map(true).otherwise(false);
        Future<Boolean> view = live.send(Request.cmd(Command.PING)).map(true).otherwise(false);
        return Future.join(record, view)
                .map(both -> Reply.of(
                        record.result() ? 200 : 503,
                        new JsonObject()
                                .put("record", word(record.result()))
                                .put("liveView", word(view.result()))
                                .put("signInsWaiting", checks.waiting())));
    }

    private static String word(boolean there) {
        return there ? "there" : "away";
    }
}
