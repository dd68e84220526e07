package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import org.jspecify.annotations.Nullable;
import xuefa.access.store.SessionStore;
import xuefa.attempt.flow.KeepingTime;
import xuefa.exam.flow.ClosingRosters;

/** Starts the clock of the exams and of their rosters, and learns which sessions have ended; any number of nodes may run one. */
final class ClockVerticle extends VerticleBase {
    private static final long TICK_MILLIS = 1000;
    private static final long SESSIONS_MILLIS = 2000;

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
        SessionStore sessions = rooms.sessions();
        vertx.setPeriodic(TICK_MILLIS, tick -> time.tick());
        vertx.setPeriodic(TICK_MILLIS, tick -> rosters.tick());
        vertx.setPeriodic(SESSIONS_MILLIS, tick -> sessions.learnEnds());
        return sessions.learnEnds().compose(learned -> time.tick()).compose(beat -> rosters.tick());
    }

    @Override
    public Future<?> stop() {
        return wiring == null ? Future.succeededFuture() : wiring.close();
    }
}
