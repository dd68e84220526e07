package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.app.demo.SampleFile;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.shared.store.LiveStore;

/** What the demo offers: a file to import, and to take all that Redis holds, to see that nothing happens. */
final class DemoApi {
    private static final Logger LOG = LoggerFactory.getLogger(DemoApi.class);

    private final LiveStore live;
    private final boolean tools;

    /** @param tools whether this node runs the demo on a Redis of its own; otherwise there is no such address */
    DemoApi(LiveStore live, boolean tools) {
        this.live = live;
        this.tools = tools;
    }

    void addTo(Api api) {
        api.on("eraseLiveView", this::erase).on("getSampleQuestions", DemoApi::sample);
    }

    private static Future<Reply> sample(Call call) {
        return Future.succeededFuture(new Reply.Body(
                200, Buffer.buffer(SampleFile.bytes()), Map.of("Content-Type", "application/octet-stream")));
    }

    private Future<Reply> erase(Call call) {
        if (!tools) {
            return Future.succeededFuture(Reply.problem(404, "request.unknown-address"));
        }
        return live.send(Request.cmd(Command.FLUSHALL)).map(gone -> {
            LOG.info("Everything in Redis was erased from the demo's console");
            return Reply.of(204, null, Map.of());
        });
    }
}
