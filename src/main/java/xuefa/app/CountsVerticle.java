package xuefa.app;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.report.flow.PassingCounts;
import xuefa.shared.store.RecordStore;

/** Counts reports of days that have passed, away from the event loops; any number of nodes may run one. */
final class CountsVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(CountsVerticle.class);
    private static final long PAUSE_MILLIS = 500;
    private static final int CONNECTIONS = 5;
    private static final int PATIENCE_SECONDS = 120;

    private final Common common;
    private @Nullable RecordStore store;
    private boolean stopping;

    private CountsVerticle(Common common) {
        this.common = common;
    }

    static Future<String> deploy(Vertx vertx, Common common) {
        return vertx.deployVerticle(
                new CountsVerticle(common), new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
    }

    @Override
    public Future<?> start() {
        RecordStore record = RecordStore.open(vertx, common.postgres(), CONNECTIONS, PATIENCE_SECONDS);
        store = record;
        pass(new ReportRooms(vertx, record, common.config().zone()).counts());
        return Future.succeededFuture();
    }

    /** Again and again, a moment after each time. */
    private void pass(PassingCounts counts) {
        if (!stopping) {
            counts.pass().onFailure(this::tell).onComplete(done -> vertx.setTimer(PAUSE_MILLIS, tick -> pass(counts)));
        }
    }

    private void tell(Throwable failure) {
        if (!stopping) {
            LOG.warn("Reports could not be counted: {}", failure.toString());
        }
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        return store == null ? Future.succeededFuture() : store.close();
    }
}
