package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import xuefa.bank.print.ChineseFont;
import xuefa.notice.flow.Reminding;
import xuefa.shared.Digests;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.training.LedgerRules;
import xuefa.training.flow.Books;
import xuefa.training.flow.CertifyingHours;
import xuefa.training.flow.ClosingYears;
import xuefa.training.flow.ExportingFacts;
import xuefa.training.flow.ImportingHours;
import xuefa.training.flow.LookingAtFigures;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.LookingAtLedger;
import xuefa.training.flow.LookingAtUnits;
import xuefa.training.flow.PlanProgress;
import xuefa.training.flow.SettlingFigures;
import xuefa.training.format.BookFile;
import xuefa.training.http.BookApi;
import xuefa.training.http.CertificateApi;
import xuefa.training.http.FactsApi;
import xuefa.training.http.HoursApi;
import xuefa.training.http.LedgerApi;
import xuefa.training.http.ObjectionApi;
import xuefa.training.http.OfficeApi;
import xuefa.training.http.PlanApi;
import xuefa.training.http.UnitsApi;
import xuefa.training.print.CertificatePdf;
import xuefa.training.store.CertificateStore;
import xuefa.training.store.ClosingStore;
import xuefa.training.store.ExamCredits;
import xuefa.training.store.FactsStore;
import xuefa.training.store.FiguresStore;
import xuefa.training.store.HoursDeskStore;
import xuefa.training.store.HoursImportStore;
import xuefa.training.store.HoursLedger;
import xuefa.training.store.LedgerStore;
import xuefa.training.store.NotedExports;
import xuefa.training.store.ObjectionStore;
import xuefa.training.store.PlanStore;
import xuefa.training.store.TrainingDue;

/** Hours and obligations on one event loop. */
final class TrainingWiring {
    static final Books BOOKS = new Books(
            Digests.hex(Digests.sha256(BookFile.shippedContent().getBytes(StandardCharsets.UTF_8))),
            BookFile.shipped());

    private final Vertx vertx;
    private final RecordStore store;
    private final ZoneId zone;

    TrainingWiring(Vertx vertx, RecordStore store, ZoneId zone) {
        this.vertx = vertx;
        this.store = store;
        this.zone = zone;
    }

    /** The ledger, for the rooms that add to it. */
    static HoursLedger ledger(ZoneId zone) {
        return new HoursLedger(zone, BOOKS.newest().hoursRules());
    }

    void addTo(Api api) {
        InstantSource clock = InstantSource.system();
        Supplier<LedgerRules> rules = () -> BOOKS.newest().ledger();
        HoursLedger ledger = ledger(zone);
        var workers = new Workers(vertx);
        var facts = new FactsStore(store, zone);
        var desk = new HoursDeskStore(store, ledger, zone);
        var imports = new HoursImportStore(store, ledger);
        var closings = new ClosingStore(store, zone);
        var plans = new PlanStore(store);
        var looking = new LookingAtHours(facts, new LedgerStore(store), BOOKS, clock, zone);
        var units = new LookingAtUnits(facts, BOOKS, workers);
        var entries = new LookingAtLedger(desk, facts, BOOKS);
        new HoursApi(looking).addTo(api);
        var figures = new LookingAtFigures(facts, units, new FiguresStore(store), settling(), clock, zone);
        new UnitsApi(units, figures, looking, BOOKS).addTo(api);
        new BookApi(BOOKS, looking).addTo(api);
        new FactsApi(new ExportingFacts(facts, units, new NotedExports(store)), looking).addTo(api);
        new LedgerApi(desk, entries, looking).addTo(api);
        new ObjectionApi(new ObjectionStore(store, rules, clock, zone), looking).addTo(api);
        new PlanApi(plans, new PlanProgress(plans, facts, BOOKS), looking).addTo(api);
        new OfficeApi(
                        new ImportingHours(imports, looking, workers),
                        imports,
                        entries,
                        new ClosingYears(units, closings),
                        closings,
                        credits(),
                        looking)
                .addTo(api);
        new CertificateApi(
                        new CertifyingHours(looking, new CertificateStore(store), new SecureRandom()),
                        (issued, verifyAt) -> workers.on(() -> Fonts.FOUND.map(font -> new CertificatePdf(font)
                                .of(issued.number(), issued.digest(), issued.statement(), verifyAt))),
                        looking)
                .addTo(api);
    }

    /** Keeps the standing figures up with the facts. */
    SettlingFigures settling() {
        var units = new LookingAtUnits(new FactsStore(store, zone), BOOKS, new Workers(vertx));
        return new SettlingFigures(new FiguresStore(store), units, BOOKS, InstantSource.system(), zone);
    }

    Reminding reminding() {
        return new TrainingDue(store, BOOKS);
    }

    /** Gives the hours that passed exams are worth. */
    ExamCredits credits() {
        return new ExamCredits(store, ledger(zone), () -> BOOKS.newest().ledger(), zone);
    }

    private record Workers(Vertx vertx) implements LookingAtUnits.Working {
        @Override
        public <T> Future<T> on(Supplier<T> work) {
            return vertx.executeBlocking(work::get, false);
        }
    }

    /** Looked for when the first certificate is printed. */
    private static final class Fonts {
        static final Optional<ChineseFont> FOUND = ChineseFont.find();
    }
}
