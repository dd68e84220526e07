package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.access.store.SessionStore;
import xuefa.attempt.flow.KeepingTime;
import xuefa.bank.flow.HearingOfWordings;
import xuefa.certificate.flow.JudgingRenewals;
import xuefa.certificate.flow.PassingBatches;
import xuefa.certificate.store.CertificatePlaces;
import xuefa.certificate.store.CertificatesDue;
import xuefa.course.store.RequiredCoursesDue;
import xuefa.exam.flow.ClosingRosters;
import xuefa.training.store.ExamCredits;

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
    private static final long NIGHTLY_MILLIS = 24 * 3_600_000L;

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
        vertx.setPeriodic(SESSIONS_MILLIS, tick -> sessions.learnChanges());
        vertx.setPeriodic(SWEEP_MILLIS, tick -> sessions.tellUses());
        vertx.setPeriodic(SWEEP_MILLIS, tick -> rooms.imports().sweep());
        vertx.setPeriodic(SWEEP_MILLIS, tick -> follow(rooms.people()));
        vertx.setPeriodic(NIGHTLY_MILLIS, tick -> retain(rooms.people()));
        ExamCredits credits =
                new TrainingWiring(vertx, rooms.store(), common.config().zone()).credits();
        vertx.setPeriodic(SWEEP_MILLIS, tick -> credit(credits));
        vertx.setPeriodic(HEARING_MILLIS, tick -> hear(hearing));
        JudgingRenewals judging = rooms.renewals().judging();
        vertx.setPeriodic(TICK_MILLIS, tick -> judge(judging));
        CertificatePlaces places = rooms.renewals().places();
        vertx.setPeriodic(0, SWEEP_MILLIS, tick -> place(places));
        PassingBatches batches = rooms.renewals().batches();
        vertx.setPeriodic(TICK_MILLIS, tick -> pass(batches));
        rooms.lawRooms().startCounting(vertx);
        new NoticeRooms(vertx, rooms.store(), common)
                .start(List.of(
                        new StudyRooms(vertx, rooms.store(), common).reminding(),
                        new TrainingWiring(vertx, rooms.store(), common.config().zone()).reminding(),
                        new RequiredCoursesDue(rooms.store()),
                        new CertificatesDue(rooms.store())));
        return sessions.learnChanges().compose(learned -> time.tick()).compose(beat -> rosters.tick());
    }

    private static void follow(PeopleRooms people) {
        people.tick().onFailure(failure -> LOG.warn("The register could not be tidied up: {}", failure.toString()));
    }

    private static void retain(PeopleRooms people) {
        people.retain().onFailure(failure -> LOG.warn("Retention could not be applied: {}", failure.toString()));
    }

    private static void credit(ExamCredits credits) {
        credits.credit().onFailure(failure -> LOG.warn("Passed exams could not be credited: {}", failure.toString()));
    }

    private static void pass(PassingBatches batches) {
        batches.tick().onFailure(failure -> LOG.warn("Batches of renewals could not go on: {}", failure.toString()));
    }

    private static void place(CertificatePlaces places) {
        places.follow().onFailure(failure -> LOG.warn("Certificates could not follow: {}", failure.toString()));
    }

    private static void judge(JudgingRenewals judging) {
        judging.tick().onFailure(failure -> LOG.warn("Renewals could not be judged: {}", failure.toString()));
    }

    private static void hear(HearingOfWordings hearing) {
        hearing.hear().onFailure(failure -> LOG.warn("Banks could not hear of newer wordings: {}", failure.toString()));
    }

    @Override
    public Future<?> stop() {
        return wiring == null ? Future.succeededFuture() : wiring.close();
    }
}
