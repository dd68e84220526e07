package xuefa.app;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import xuefa.app.demo.CourseDemo;
import xuefa.app.demo.CourseLearnersDemo;
import xuefa.bank.store.ReleaseStore;
import xuefa.course.Tickets;
import xuefa.course.flow.AnsweringInBetween;
import xuefa.course.flow.FindingQuestions;
import xuefa.course.flow.LawLessons;
import xuefa.course.flow.LookingAtCourses;
import xuefa.course.flow.PublishingCourse;
import xuefa.course.flow.ReadingChapter;
import xuefa.course.flow.ReportRate;
import xuefa.course.flow.ReportingStudy;
import xuefa.course.flow.TakingTest;
import xuefa.course.http.CourseApi;
import xuefa.course.http.CourseDeskApi;
import xuefa.course.http.LearnersApi;
import xuefa.course.http.StudyApi;
import xuefa.course.store.CompletingLessons;
import xuefa.course.store.CourseDeskStore;
import xuefa.course.store.CourseShelfStore;
import xuefa.course.store.CourseVersions;
import xuefa.course.store.LearnersNow;
import xuefa.course.store.LearnersStore;
import xuefa.course.store.LearningStore;
import xuefa.course.store.MediaFolder;
import xuefa.course.store.StudyTimeStore;
import xuefa.law.store.CompanionStore;
import xuefa.law.store.LawStore;
import xuefa.shared.Keys;
import xuefa.shared.http.Api;
import xuefa.shared.store.LiveStore;
import xuefa.shared.store.RebuiltViews;
import xuefa.shared.store.RecordStore;
import xuefa.training.format.BookFile;
import xuefa.training.store.HoursLedger;

/** Courses on one event loop. */
final class CourseWiring {
    /** What the event loops of a node know together. */
    record Shared(Tickets tickets, ReportRate rate, CourseVersions.Memory versions, HoursLedger ledger) {
        static Shared of(Config config) {
            return new Shared(
                    new Tickets(Keys.in(config.keysFolder()).receiptSecret()),
                    new ReportRate(),
                    new CourseVersions.Memory(),
                    new HoursLedger(config.zone(), BookFile.shipped().hoursRules()));
        }
    }

    private final Common common;
    private final RecordStore store;
    private final CompanionStore companions;
    private final CourseVersions versions;
    private final MediaFolder media;
    private final CompletingLessons completing;
    private final CourseShelfStore shelf;
    private final LearnersNow now;
    private final StudyTimeStore time;
    private final LearningStore learning;
    private final ReadingChapter reading;
    private final ReleaseStore releases;

    CourseWiring(Vertx vertx, Common common, RecordStore store, RebuiltViews views) {
        this.common = common;
        this.store = store;
        InstantSource clock = InstantSource.system();
        ZoneId zone = common.config().zone();
        versions = new CourseVersions(store, common.courses().versions());
        media = new MediaFolder(
                vertx, store, common.config().mediaFolder(), common.config().mediaLimitBytes());
        completing = new CompletingLessons(versions, common.courses().ledger(), zone);
        shelf = new CourseShelfStore(store, versions, clock, zone);
        now = new LearnersNow(vertx, store, views, clock);
        time = new StudyTimeStore(vertx, RecordStore.options(common.postgres()), store, completing, now, clock, zone);
        learning = new LearningStore(store, completing, clock);
        releases = new ReleaseStore(store, common.releases());
        companions = new CompanionStore(store);
        reading = new ReadingChapter(shelf, media, releases::find, learning, new LawStore(store), companions);
    }

    /** The courses of the demo, before anybody is served. */
    static CourseDemo demo(Vertx vertx, Common common, RecordStore store) {
        var views = new RebuiltViews(vertx, new LiveStore(vertx, LiveStore.connectionString(common.redis())));
        return new CourseWiring(vertx, common, store, views).demo();
    }

    private CourseDemo demo() {
        var desk = new CourseDeskStore(store);
        InstantSource clock = InstantSource.system();
        return new CourseDemo(
                store,
                media,
                desk,
                new PublishingCourse(desk, media, releases::find, companions),
                new CourseLearnersDemo(store, completing, clock, common.config().zone()));
    }

    void addTo(Api api) {
        InstantSource clock = InstantSource.system();
        ZoneId zone = common.config().zone();
        new StudyApi(new ReportingStudy(
                        shelf,
                        time,
                        common.courses().tickets(),
                        common.courses().rate(),
                        new LawLessons(companions),
                        LawRooms.reading(clock, zone)))
                .addTo(api);
        new CourseApi(
                        new LookingAtCourses(shelf, learning),
                        reading,
                        new AnsweringInBetween(reading, shelf, releases::find, learning),
                        new TakingTest(
                                reading,
                                shelf,
                                releases::find,
                                learning,
                                time,
                                InstantSource.system(),
                                new SecureRandom()))
                .addTo(api);
        var desk = new CourseDeskStore(store);
        new CourseDeskApi(
                        desk,
                        new PublishingCourse(desk, media, releases::find, companions),
                        media,
                        new FindingQuestions(desk, releases::find),
                        common.config().mediaLimitBytes())
                .addTo(api);
        new LearnersApi(new LearnersStore(
                        store, versions, InstantSource.system(), common.config().zone()))
                .addTo(api);
    }
}
