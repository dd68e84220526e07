package xuefa.app;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.shared.store.RecordStore;
import xuefa.training.flow.SettlingFigures;

/** Keeps the standing figures up with the facts, away from the event loops; any number of nodes may run one. */
final class FiguresVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(FiguresVerticle.class);
    private static final long PAUSE_MILLIS = 1000;

    private final Common common;
    private @Nullable RecordStore store;
    private boolean stopping;

    private FiguresVerticle(Common common) {
        this.common = common;
    }

    static Future<String> deploy(Vertx vertx, Common common) {
        return vertx.deployVerticle(
                new FiguresVerticle(common), new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
    }

    @Override
    public Future<?> start() {
        RecordStore record = RecordStore.open(vertx, common.postgres(), 5);
        store = record;
        settle(new TrainingWiring(vertx, record, common.config().zone()).settling());
        return Future.succeededFuture();
    }

    /** Again and again, a moment after each time. */
    private void settle(SettlingFigures settling) {
        if (!stopping) {
            settling.settle()
                    .onFailure(this::tell)
                    .onComplete(done -> vertx.setTimer(PAUSE_MILLIS, tick -> settle(settling)));
        }
    }

    private void tell(Throwable failure) {
        if (!stopping) {
            LOG.warn("The standing figures could not be counted: {}", failure.toString());
        }
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        return store == null ? Future.succeededFuture() : store.close();
    }
}
