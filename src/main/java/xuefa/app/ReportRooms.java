package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import xuefa.people.store.RegisterStore;
import xuefa.report.flow.CountingPast;
import xuefa.report.flow.Duties;
import xuefa.report.flow.FoldingDuties;
import xuefa.report.flow.Freshness;
import xuefa.report.flow.MakingReport;
import xuefa.report.flow.PassingCounts;
import xuefa.report.flow.ScoringUnits;
import xuefa.report.flow.WritingReport;
import xuefa.report.format.ReportFile;
import xuefa.report.http.CountApi;
import xuefa.report.http.ExamLeaveApi;
import xuefa.report.http.FollowUpApi;
import xuefa.report.http.IndicatorApi;
import xuefa.report.http.ReportApi;
import xuefa.report.http.Scoped;
import xuefa.report.store.CertificateSource;
import xuefa.report.store.ExamLeaveStore;
import xuefa.report.store.ExamSource;
import xuefa.report.store.FollowUpStore;
import xuefa.report.store.IndicatorStore;
import xuefa.report.store.KeptStore;
import xuefa.report.store.ReportExports;
import xuefa.report.store.StandingSource;
import xuefa.report.store.StudySource;
import xuefa.report.store.TreeStore;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.training.flow.Books;
import xuefa.training.flow.LookingAtUnits;
import xuefa.training.store.FactsStore;
import xuefa.training.store.FiguresStore;

/** Reports, indicators and follow-ups on one event loop. */
final class ReportRooms {
    private static final Books BOOKS = TrainingWiring.BOOKS;
    private static final InstantSource CLOCK = InstantSource.system();

    private final Vertx vertx;
    private final RecordStore store;
    private final ZoneId zone;

    ReportRooms(Vertx vertx, RecordStore store, ZoneId zone) {
        this.vertx = vertx;
        this.store = store;
        this.zone = zone;
    }

    void addTo(Api api) {
        var kept = new KeptStore(store, BOOKS, CLOCK, zone);
        var trees = new TreeStore(store, zone);
        var duties = duties(trees, kept);
        var making = new MakingReport(
                trees,
                List.of(
                        duties,
                        new ExamSource(store, zone),
                        new CertificateSource(store, zone),
                        new StudySource(store, zone)));
        var counting = new CountingPast(trees, trees, kept, duties, CountingPast.AT_ONCE);
        var scoped = new Scoped(counting, CLOCK, zone);
        var books = new IndicatorStore(store, zone);
        var scoring = new ScoringUnits(making, books);
        var writing = new WritingReport(making, scoring, new Office(vertx, zone), new ReportExports(store));
        var freshness = new Freshness(duties, kept, new FiguresStore(store));
        new ReportApi(making, new RegisterStore(store), writing, freshness, scoped, CLOCK).addTo(api);
        new CountApi(counting, scoped).addTo(api);
        new IndicatorApi(scoring, books, scoped, CLOCK, zone).addTo(api);
        new FollowUpApi(new FollowUpStore(store), CLOCK, zone).addTo(api);
        new ExamLeaveApi(new ExamLeaveStore(store)).addTo(api);
    }

    private Duties duties(TreeStore trees, KeptStore kept) {
        var settling = new TrainingWiring(vertx, store, zone).settling();
        return new Duties(
                folding(trees),
                new StandingSource(store, BOOKS),
                kept,
                trees,
                BOOKS,
                () -> settling.catchUp().mapEmpty(),
                CLOCK,
                zone);
    }

    private FoldingDuties folding(TreeStore trees) {
        return new FoldingDuties(new FactsStore(store, zone), trees, BOOKS, new Workers(vertx));
    }

    /** Counts what takes longer than somebody would wait. */
    PassingCounts counts() {
        return new PassingCounts(new KeptStore(store, BOOKS, CLOCK, zone), folding(new TreeStore(store, zone)));
    }

    private record Workers(Vertx vertx) implements LookingAtUnits.Working {
        @Override
        public <T> Future<T> on(Supplier<T> work) {
            return vertx.executeBlocking(work::get, false);
        }
    }

    private record Office(Vertx vertx, ZoneId zone) implements WritingReport.Office {
        @Override
        public Future<WritingReport.Written> write(WritingReport.Contents contents, String format) {
            return vertx.executeBlocking(
                            () -> {
                                var file = new ReportFile(
                                        contents.report(), contents.before(), contents.scores(), CLOCK.instant(), zone);
                                return new WritingReport.Written(
                                        file.title(),
                                        file.digest(),
                                        format.equals("xlsx") ? file.xlsx(contents.makeUp()) : file.docx());
                            },
                            false)
                    .map(Objects::requireNonNull);
        }
    }
}
