package xuefa.app;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import xuefa.certificate.flow.TakingStep;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.certificate.http.CertificateRegisterApi;
import xuefa.certificate.store.ApplicationStore;
import xuefa.certificate.store.CertificateStore;
import xuefa.certificate.store.LookingStore;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
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
        var taking = new TakingStep(certificates, new FactsStore(store, zone), RenewalRulesFile.shipped(), clock, zone);
        new CertificateRegisterApi(looking, new ApplicationStore(store, certificates), taking).addTo(api);
    }
}
