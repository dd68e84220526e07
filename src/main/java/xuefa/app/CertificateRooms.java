package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import xuefa.bank.print.ChineseFont;
import xuefa.certificate.Card;
import xuefa.certificate.flow.TakingStep;
import xuefa.certificate.http.CardApi;
import xuefa.certificate.http.CertificateRegisterApi;
import xuefa.certificate.http.ExchangeApi;
import xuefa.certificate.print.CardPdf;
import xuefa.certificate.print.Portrait;
import xuefa.certificate.store.ApplicationStore;
import xuefa.certificate.store.CardStore;
import xuefa.certificate.store.CertificateStore;
import xuefa.certificate.store.ExchangeStore;
import xuefa.certificate.store.ImportedCertificates;
import xuefa.certificate.store.LookingStore;
import xuefa.certificate.store.RenewalRuleStore;
import xuefa.people.store.RegisterStore;
import xuefa.shared.flow.ImportingTable;
import xuefa.shared.http.Api;
import xuefa.shared.http.TableImportApi;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.TableImportStore;
import xuefa.training.store.FactsStore;

/** The register of certificates on one event loop. */
final class CertificateRooms {
    private final Vertx vertx;
    private final RecordStore store;
    private final Common common;
    private final ZoneId zone;
    private final InstantSource clock = InstantSource.system();

    CertificateRooms(Vertx vertx, RecordStore store, Common common) {
        this.vertx = vertx;
        this.store = store;
        this.common = common;
        this.zone = common.config().zone();
    }

    void addTo(Api api) {
        var certificates = new CertificateStore(store, zone);
        var looking = new LookingStore(store);
        var taking =
                new TakingStep(certificates, new FactsStore(store, zone), new RenewalRuleStore(store), clock, zone);
        new CertificateRegisterApi(looking, new ApplicationStore(store, certificates), taking).addTo(api);
        new CardApi(
                        new CardStore(store, certificates),
                        new Studio(vertx),
                        taking::today,
                        common.config().publicOrigin().map(Object::toString),
                        Portrait.MOST_BYTES)
                .addTo(api);
        var files = new FileWorkers(vertx, common.files());
        var imported = new ImportedCertificates(new RegisterStore(store), certificates, common.fields(), clock, zone);
        var imports = new TableImportStore(store, common.fields());
        new TableImportApi(new ImportingTable<>(imported, imports, files), "Certificate", "Certificates").addTo(api);
        new ExchangeApi(new ExchangeStore(store, common.fields(), zone), files).addTo(api);
    }

    private record Studio(Vertx vertx) implements CardApi.Studio {
        @Override
        public Future<Optional<byte[]>> portrait(byte[] bytes) {
            return vertx.executeBlocking(() -> Portrait.of(bytes), false).map(Objects::requireNonNull);
        }

        @Override
        public Future<Optional<byte[]>> pdf(Card card, String checkAt) {
            return vertx.executeBlocking(() -> font().map(font -> new CardPdf(font).of(card, checkAt)), false)
                    .map(Objects::requireNonNull);
        }
    }

    static Optional<ChineseFont> font() {
        return Fonts.FOUND;
    }

    /** Looked for when the first card is printed. */
    private static final class Fonts {
        static final Optional<ChineseFont> FOUND = ChineseFont.find();
    }
}
