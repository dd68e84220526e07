package xuefa.app;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.bank.store.ReleaseStore;
import xuefa.course.flow.LawLessons;
import xuefa.course.store.CourseShelfStore;
import xuefa.course.store.CourseVersions;
import xuefa.exam.flow.Exams;
import xuefa.law.flow.LookingAtRequiredLaws;
import xuefa.law.store.CompanionStore;
import xuefa.result.flow.LookingAtResult;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.study.flow.CountingLists;
import xuefa.study.flow.DraftingPlan;
import xuefa.study.flow.LookingAtMyLaws;
import xuefa.study.flow.LookingAtUnitLaws;
import xuefa.study.http.MyLawsApi;
import xuefa.study.http.PlanDraftApi;
import xuefa.study.http.UnitLawsApi;
import xuefa.study.required.LawRules;
import xuefa.study.store.LawEvidenceStore;
import xuefa.study.store.ListCountStore;
import xuefa.study.store.PlanChoices;
import xuefa.study.store.UnitLawsStore;
import xuefa.training.flow.Books;
import xuefa.training.format.BookFile;
import xuefa.training.format.SyllabusFile;
import xuefa.training.store.TrainingEvents;

/** Required lists, law by law, on one event loop. */
final class LawRooms {
    private static final Logger LOG = LoggerFactory.getLogger(LawRooms.class);
    private static final long COUNT_MILLIS = 10_000;
    private static final LawRules RULES = LawRules.shipped();

    private final RecordStore store;
    private final Common common;
    private final Exams exams;
    private final LookingAtResult.Results results;
    private final ZoneId zone;

    LawRooms(RecordStore store, Common common, Exams exams, LookingAtResult.Results results) {
        this.store = store;
        this.common = common;
        this.exams = exams;
        this.results = results;
        this.zone = common.config().zone();
    }

    /** How long a law is read until it is done. */
    static Duration reading(InstantSource clock, ZoneId zone) {
        return Duration.ofMinutes(
                RULES.on(clock.instant().atZone(zone).toLocalDate()).readMinutes());
    }

    private LookingAtRequiredLaws lists() {
        return new LookingAtRequiredLaws(new CompanionStore(store), InstantSource.system(), zone);
    }

    private LookingAtMyLaws looking() {
        InstantSource clock = InstantSource.system();
        var versions = new CourseVersions(store, common.courses().versions());
        return new LookingAtMyLaws(
                lists(),
                new LawLessons(new CompanionStore(store)),
                new LawEvidenceStore(store, zone),
                new CourseShelfStore(store, versions, clock, zone),
                new ReleaseStore(store, common.releases())::find,
                exams,
                results,
                RULES,
                clock,
                zone);
    }

    void addTo(Api api) {
        new MyLawsApi(looking()).addTo(api);
        new PlanDraftApi(new DraftingPlan(new PlanChoices(store), SyllabusFile.shipped(), Books.of(BookFile.shipped())))
                .addTo(api);
        new UnitLawsApi(new LookingAtUnitLaws(
                        new UnitLawsStore(store), lists(), new LawLessons(new CompanionStore(store)), looking()))
                .addTo(api);
    }

    /** Keeps what tables and obligations show, every ten seconds from now on. */
    void startCounting(Vertx vertx) {
        var counting = new CountingLists(looking(), new ListCountStore(store, new TrainingEvents(zone), zone));
        var busy = new AtomicBoolean();
        vertx.setPeriodic(COUNT_MILLIS, tick -> {
            if (busy.compareAndSet(false, true)) {
                counting.count()
                        .onFailure(failure -> LOG.warn("Required lists could not be counted: {}", failure.toString()))
                        .onComplete(done -> busy.set(false));
            }
        });
    }
}
