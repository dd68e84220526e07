package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.flow.KeepingTime;
import xuefa.exam.flow.ClosingRosters;

/** Starts the clock of the exams and of their rosters; any number of nodes may run one. */
final class ClockVerticle extends VerticleBase {
    private static final long TICK_MILLIS = 1000;

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
        ClosingRosters rosters = rooms.publishing().closingRosters();
        vertx.setPeriodic(TICK_MILLIS, tick -> {
            time.tick();
            rosters.tick();
        });
        return time.tick().compose(beat -> rosters.tick());
    }

    @Override
    public Future<?> stop() {
        return wiring == null ? Future.succeededFuture() : wiring.close();
    }
}
