package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import xuefa.app.demo.StudyDemo;
import xuefa.notice.flow.Reminding;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.study.StudyNotices;
import xuefa.study.YearFacts;
import xuefa.study.flow.StudySessions;
import xuefa.study.flow.UnitsOnCourse;
import xuefa.study.flow.WritingPapers;
import xuefa.study.format.StudyPapers;
import xuefa.study.http.AttendanceApi;
import xuefa.study.http.EvidenceApi;
import xuefa.study.http.StudyApi;
import xuefa.study.http.StudyYearApi;
import xuefa.study.store.AttendanceStore;
import xuefa.study.store.EvidenceStore;
import xuefa.study.store.LeaderStore;
import xuefa.study.store.LecturesDue;
import xuefa.study.store.MeetingStore;
import xuefa.study.store.StudyExports;
import xuefa.study.store.StudyLedger;
import xuefa.study.store.StudyPlans;
import xuefa.study.store.StudySteps;
import xuefa.study.store.StudyStore;
import xuefa.training.flow.Books;
import xuefa.training.format.BookFile;
import xuefa.training.store.FactsStore;
import xuefa.training.store.TrainingEvents;

/** Law study of leaders on one event loop. */
final class StudyRooms {
    private static final Books BOOKS = Books.of(BookFile.shipped());

    private final Vertx vertx;
    private final RecordStore store;
    private final Common common;
    private final ZoneId zone;

    StudyRooms(Vertx vertx, RecordStore store, Common common) {
        this.vertx = vertx;
        this.store = store;
        this.common = common;
        this.zone = common.config().zone();
    }

    /** For the rooms, and for a demo that makes sessions as people do. */
    StudyStore sessions() {
        return new StudyStore(store, new StudyPlans(ledger()), new StudySteps(new StudyNotices(zone), ledger()));
    }

    private StudyLedger ledger() {
        return new StudyLedger(TrainingWiring.ledger(zone), new TrainingEvents(zone), zone);
    }

    AttendanceStore attendance() {
        return new AttendanceStore(store, ledger(), common.keys().receiptSecret());
    }

    MeetingStore meetings() {
        return new MeetingStore(store, ledger());
    }

    UnitsOnCourse courses() {
        return new UnitsOnCourse(
                new FactsStore(store, zone), new LeaderStore(store), sessions(), BOOKS, InstantSource.system(), zone);
    }

    StudyDemo demo() {
        return new StudyDemo(store, sessions(), attendance(), meetings(), new EvidenceStore(store), zone);
    }

    Reminding reminding() {
        return new LecturesDue(store, BOOKS);
    }

    void addTo(Api api) {
        InstantSource clock = InstantSource.system();
        StudyStore sessions = sessions();
        new StudyApi(sessions, meetings(), zone).addTo(api);
        new AttendanceApi(
                        attendance(),
                        sessions,
                        clock,
                        zone,
                        common.config().publicOrigin().map(Object::toString))
                .addTo(api);
        new EvidenceApi(new EvidenceStore(store), sessions, new Workers(vertx)).addTo(api);
        var papers = new WritingPapers(
                sessions,
                meetings(),
                courses(),
                new OfficeWorkers(vertx, new StudyPapers(zone)),
                new StudyExports(store));
        new StudyYearApi(courses(), papers).addTo(api);
    }

    private record Workers(Vertx vertx) implements EvidenceApi.Working {
        @Override
        public <T> Future<T> on(java.util.function.Supplier<T> work) {
            return vertx.executeBlocking(work::get, false).map(Objects::requireNonNull);
        }
    }

    private record OfficeWorkers(Vertx vertx, StudyPapers papers) implements WritingPapers.Office {
        @Override
        public Future<byte[]> plan(YearFacts facts) {
            return vertx.executeBlocking(() -> papers.plan(facts), false).map(Objects::requireNonNull);
        }

        @Override
        public Future<byte[]> statement(YearFacts facts) {
            return vertx.executeBlocking(() -> papers.statement(facts), false).map(Objects::requireNonNull);
        }

        @Override
        public Future<byte[]> signInSheet(StudySessions.Opened opened) {
            return vertx.executeBlocking(() -> papers.signInSheet(opened.session(), opened.people()), false)
                    .map(Objects::requireNonNull);
        }
    }
}
