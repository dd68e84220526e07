package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.flow.KeepingTime;

/** Starts the clock of the exams, and removes abandoned imports; any number of nodes may run one. */
final class ClockVerticle extends VerticleBase {
    private static final long TICK_MILLIS = 1000;
    private static final long SWEEP_MILLIS = 60_000;

    private final Common common;
    private @Nullable Wiring wiring;

    ClockVerticle(Common common) {
        this.common = common;
    }

    @Override
    public Future<?> start() {
        Wiring rooms = new Wiring(vertx, common);
        wiring = rooms;
        KeepingTime time = rooms.keepingTime();
        vertx.setPeriodic(TICK_MILLIS, tick -> time.tick());
        vertx.setPeriodic(SWEEP_MILLIS, tick -> rooms.imports().sweep());
        return time.tick();
    }

    @Override
    public Future<?> stop() {
        return wiring == null ? Future.succeededFuture() : wiring.close();
    }
}
