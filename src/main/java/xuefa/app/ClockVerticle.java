package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.access.store.SessionStore;
import xuefa.attempt.flow.KeepingTime;
import xuefa.bank.flow.HearingOfWordings;
import xuefa.exam.flow.ClosingRosters;

/**
 * Starts the clock of the exams and of their rosters, learns which sessions have ended, lets banks hear of newer wordings of laws,
 * and removes abandoned imports; any number of nodes may run one.
 */
final class ClockVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(ClockVerticle.class);
    private static final long TICK_MILLIS = 1000;
    private static final long SWEEP_MILLIS = 60_000;
    private static final long SESSIONS_MILLIS = 2000;
    private static final long HEARING_MILLIS = 2000;

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
        HearingOfWordings hearing = new BankRooms(vertx, rooms.store(), common).hearing();
        vertx.setPeriodic(TICK_MILLIS, tick -> time.tick());
        vertx.setPeriodic(TICK_MILLIS, tick -> rosters.tick());
        vertx.setPeriodic(SESSIONS_MILLIS, tick -> sessions.learnEnds());
        vertx.setPeriodic(SWEEP_MILLIS, tick -> sessions.tellUses());
        vertx.setPeriodic(SWEEP_MILLIS, tick -> rooms.imports().sweep());
        vertx.setPeriodic(HEARING_MILLIS, tick -> hear(hearing));
        return sessions.learnEnds().compose(learned -> time.tick()).compose(beat -> rosters.tick());
    }

    private static void hear(HearingOfWordings hearing) {
        hearing.hear().onFailure(failure -> LOG.warn("Banks could not hear of newer wordings: {}", failure.toString()));
    }

    @Override
    public Future<?> stop() {
        return wiring == null ? Future.succeededFuture() : wiring.close();
    }
}
