package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import xuefa.app.demo.LivelySitting;

/** Lets virtual candidates sit an exam in the demo, for as long as the node runs. */
final class LivelyVerticle extends VerticleBase {
    private final Common common;
    private final URI address;
    private @Nullable Wiring wiring;
    private @Nullable LivelySitting lively;

    /** @param address of this node, from this machine */
    LivelyVerticle(Common common, URI address) {
        this.common = common;
        this.address = address;
    }

    @Override
    public Future<?> start() {
        Wiring rooms = new Wiring(vertx, common);
        wiring = rooms;
        Config config = common.config();
        LivelySitting sitting =
                new LivelySitting(vertx, rooms.store(), rooms.exams(), config.zone(), address, config.demoCandidates());
        lively = sitting;
        return sitting.begin();
    }

    @Override
    public Future<?> stop() {
        if (lively != null) {
            lively.end();
        }
        return wiring == null ? Future.succeededFuture() : wiring.close();
    }
}
