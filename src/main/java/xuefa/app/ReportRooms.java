package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import xuefa.people.store.RegisterStore;
import xuefa.report.flow.FoldingDuties;
import xuefa.report.flow.MakingReport;
import xuefa.report.http.ReportApi;
import xuefa.report.store.CertificateSource;
import xuefa.report.store.ExamSource;
import xuefa.report.store.StudySource;
import xuefa.report.store.TreeStore;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.training.flow.Books;
import xuefa.training.flow.LookingAtUnits;
import xuefa.training.format.BookFile;
import xuefa.training.store.FactsStore;

/** Reports, indicators and follow-ups on one event loop. */
final class ReportRooms {
    private static final Books BOOKS = Books.of(BookFile.shipped());

    private final Vertx vertx;
    private final RecordStore store;
    private final ZoneId zone;

    ReportRooms(Vertx vertx, RecordStore store, ZoneId zone) {
        this.vertx = vertx;
        this.store = store;
        this.zone = zone;
    }

    void addTo(Api api) {
        new ReportApi(making(), new RegisterStore(store), InstantSource.system(), zone).addTo(api);
    }

    private MakingReport making() {
        var trees = new TreeStore(store, zone);
        return new MakingReport(
                trees,
                List.of(
                        new FoldingDuties(new FactsStore(store, zone), trees, BOOKS, new Workers(vertx)),
                        new ExamSource(store, zone),
                        new CertificateSource(store, zone),
                        new StudySource(store, zone)));
    }

    private record Workers(Vertx vertx) implements LookingAtUnits.Working {
        @Override
        public <T> Future<T> on(Supplier<T> work) {
            return vertx.executeBlocking(work::get, false);
        }
    }
}
