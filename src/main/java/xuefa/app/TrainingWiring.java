package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.training.flow.Books;
import xuefa.training.flow.ExportingFacts;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.LookingAtUnits;
import xuefa.training.format.BookFile;
import xuefa.training.http.BookApi;
import xuefa.training.http.FactsApi;
import xuefa.training.http.HoursApi;
import xuefa.training.http.UnitsApi;
import xuefa.training.store.FactsStore;
import xuefa.training.store.HoursLedger;
import xuefa.training.store.LedgerStore;
import xuefa.training.store.NotedExports;

/** Hours and obligations on one event loop. */
final class TrainingWiring {
    private static final Books BOOKS = Books.of(BookFile.shipped());

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
        var facts = new FactsStore(store, zone);
        var looking = new LookingAtHours(facts, new LedgerStore(store), BOOKS, InstantSource.system(), zone);
        var units = new LookingAtUnits(facts, BOOKS, new Workers(vertx));
        new HoursApi(looking).addTo(api);
        new UnitsApi(units, looking, BOOKS).addTo(api);
        new BookApi(BOOKS, looking).addTo(api);
        new FactsApi(new ExportingFacts(facts, units, new NotedExports(store)), looking).addTo(api);
    }

    private record Workers(Vertx vertx) implements LookingAtUnits.Working {
        @Override
        public <T> Future<T> on(Supplier<T> work) {
            return vertx.executeBlocking(work::get, false);
        }
    }
}
