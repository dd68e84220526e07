package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import xuefa.app.demo.InspectionDemo;
import xuefa.app.demo.RenewalDemo;
import xuefa.certificate.flow.Certificates;
import xuefa.certificate.flow.DecidingRenewal;
import xuefa.certificate.flow.ExportingRenewalFacts;
import xuefa.certificate.flow.JudgingRenewals;
import xuefa.certificate.flow.ListingRenewals;
import xuefa.certificate.flow.LookingAtRenewals;
import xuefa.certificate.flow.PassingBatches;
import xuefa.certificate.flow.RenewalFacts;
import xuefa.certificate.flow.RenewalReviews;
import xuefa.certificate.http.BarredApi;
import xuefa.certificate.http.RenewalBatchApi;
import xuefa.certificate.http.RenewalCampaignApi;
import xuefa.certificate.http.RenewalPaperApi;
import xuefa.certificate.http.RenewalReviewApi;
import xuefa.certificate.http.RenewalRulesApi;
import xuefa.certificate.store.BarredStore;
import xuefa.certificate.store.CardPrintStore;
import xuefa.certificate.store.CertificatePlaces;
import xuefa.certificate.store.CertificateStore;
import xuefa.certificate.store.ConductStore;
import xuefa.certificate.store.RenewalBatchStore;
import xuefa.certificate.store.RenewalCampaignStore;
import xuefa.certificate.store.RenewalJudgingStore;
import xuefa.certificate.store.RenewalListStore;
import xuefa.certificate.store.RenewalPeople;
import xuefa.certificate.store.RenewalReviewStore;
import xuefa.certificate.store.RenewalRuleStore;
import xuefa.certificate.store.RenewalStepStore;
import xuefa.shared.http.Api;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;
import xuefa.training.Obligation;
import xuefa.training.flow.Books;
import xuefa.training.format.BookFile;
import xuefa.training.store.FactsStore;

/** Renewal reviews, on one event loop. */
final class RenewalRooms {
    private static final Books BOOKS = Books.of(BookFile.shipped());
    private static final int CONNECTIONS = 3;

    /** A campaign takes in 200,000 certificates in one transaction. */
    private static final int PATIENCE_SECONDS = 120;

    private final Vertx vertx;
    private final RecordStore store;
    private final RecordStore patient;
    private final Workers workers;
    private final InstantSource clock = InstantSource.system();
    private final ZoneId zone;
    private final FieldCipher fields;
    private final Optional<String> origin;
    private final Certificates certificates;
    private final RenewalFacts facts;

    RenewalRooms(Vertx vertx, RecordStore store, Common common) {
        this.vertx = vertx;
        this.store = store;
        this.fields = common.fields();
        this.origin = common.config().publicOrigin().map(Object::toString);
        this.patient = RecordStore.open(vertx, common.postgres(), CONNECTIONS, PATIENCE_SECONDS);
        this.workers = new Workers(vertx);
        this.zone = common.config().zone();
        this.certificates = new CertificateStore(store, zone);
        // Not on the connections that hold reviews while facts are read: they would wait for one another.
        this.facts = new RenewalFacts(new FactsStore(store, zone), certificates, new ConductStore(store));
    }

    void addTo(Api api) {
        var reviews = new RenewalReviewStore(store, clock, zone);
        var books = new RenewalRuleStore(store);
        var looking = new LookingAtRenewals(reviews, facts, books, BOOKS, clock, zone);
        var campaigns = new RenewalCampaignStore(patient, clock, zone);
        new RenewalCampaignApi(
                        campaigns,
                        new ExportingRenewalFacts(new RenewalPeople(store), facts, clock, zone),
                        books,
                        looking)
                .addTo(api);
        new RenewalBatchApi(campaigns, new RenewalBatchStore(store, patient)).addTo(api);
        new BarredApi(new BarredStore(store), clock, zone).addTo(api);
        new RenewalReviewApi(reviews, looking, deciding(reviews)).addTo(api);
        new RenewalRulesApi(
                        campaigns,
                        books,
                        BOOKS.newest().obligations().stream()
                                .map(Obligation::id)
                                .toList())
                .addTo(api);
        new RenewalPaperApi(
                        new ListingRenewals(new RenewalListStore(store, fields, clock, zone), judging()),
                        new CardPrintStore(patient),
                        new RenewalPress(vertx, zone),
                        looking::today,
                        origin)
                .addTo(api);
    }

    /** The campaign of the demo, before anybody is served. */
    static Future<Void> demo(Vertx vertx, Common common, RecordStore store) {
        RenewalRooms rooms = new RenewalRooms(vertx, store, common);
        return new RenewalDemo(
                        store,
                        TrainingWiring.ledger(rooms.zone),
                        new RenewalCampaignStore(rooms.patient, rooms.clock, rooms.zone),
                        rooms.judging(),
                        rooms.zone,
                        rooms.clock.instant())
                .load()
                .eventually(rooms::close);
    }

    /** The yearly inspection of the demo's city. */
    static Future<Void> inspection(Vertx vertx, Common common, RecordStore store) {
        RenewalRooms rooms = new RenewalRooms(vertx, store, common);
        return new InspectionDemo(
                        rooms.patient,
                        new RenewalCampaignStore(rooms.patient, rooms.clock, rooms.zone),
                        rooms.judging(),
                        new RenewalBatchStore(store, rooms.patient),
                        rooms.batches(),
                        rooms.zone)
                .load()
                .eventually(rooms::close);
    }

    private DecidingRenewal deciding(RenewalReviews reviews) {
        return new DecidingRenewal(reviews, judging(), new RenewalStepStore(store, certificates));
    }

    PassingBatches batches() {
        return new PassingBatches(
                new RenewalBatchStore(store, patient), deciding(new RenewalReviewStore(store, clock, zone)));
    }

    JudgingRenewals judging() {
        return new JudgingRenewals(new RenewalJudgingStore(patient), facts, BOOKS, workers, clock, zone);
    }

    CertificatePlaces places() {
        return new CertificatePlaces(patient, clock, zone);
    }

    Future<Void> close() {
        return patient.close();
    }

    private record Workers(Vertx vertx) implements JudgingRenewals.Work {
        @Override
        public <T> Future<T> off(Supplier<T> work) {
            return vertx.executeBlocking(work::get, false);
        }
    }
}
