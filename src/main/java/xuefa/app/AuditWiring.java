package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import xuefa.audit.HeadSigning;
import xuefa.audit.Vouching;
import xuefa.audit.flow.CheckingRecord;
import xuefa.audit.flow.Evidence;
import xuefa.audit.flow.LookingAtRecord;
import xuefa.audit.http.RecordApi;
import xuefa.audit.http.RecordStateApi;
import xuefa.audit.store.CheckStore;
import xuefa.audit.store.EntryEvidence;
import xuefa.audit.store.EntryStore;
import xuefa.audit.store.ProvingStore;
import xuefa.audit.store.RecordingStore;
import xuefa.audit.store.VerifyingStore;
import xuefa.certificate.store.CertificateEvidence;
import xuefa.result.store.ResultEvidence;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;
import xuefa.study.store.SessionEvidence;
import xuefa.training.store.HoursEvidence;

/** The record for those who look at it, on one event loop. */
final class AuditWiring {
    /** A statement of a verification may read millions of rows. */
    private static final int PATIENT_SECONDS = 1800;

    private final Vertx vertx;
    private final RecordStore store;
    private final RecordStore patient;
    private final Common common;
    private final HeadSigning signing;

    AuditWiring(Vertx vertx, RecordStore store, Common common) {
        this.vertx = vertx;
        this.store = store;
        this.patient = RecordStore.open(vertx, common.postgres(), 1, PATIENT_SECONDS);
        this.common = common;
        this.signing = new HeadSigning(common.keys());
    }

    /** Rooms that decide what counts bring their evidence here. */
    private List<Evidence> evidence() {
        return List.of(
                new ResultEvidence(store),
                new HoursEvidence(store),
                new CertificateEvidence(store),
                new SessionEvidence(store),
                new EntryEvidence(store));
    }

    void addTo(Api api) {
        var recording = new RecordingStore(store);
        var proving = new ProvingStore(store, signing, vouching());
        new RecordApi(
                        new LookingAtRecord(new EntryStore(store), evidence(), proving, recording),
                        signing,
                        InstantSource.system())
                .addTo(api);
        new RecordStateApi(new CheckStore(store), checking(), signing, recording, common.wideRights()).addTo(api);
    }

    /** Verifications that go on while nobody looks. */
    CheckingRecord checking() {
        HeadsFile file = new HeadsFile(common.config().recordFolder());
        return new CheckingRecord(
                new CheckStore(store),
                new VerifyingStore(vertx, patient, signing, vouching()),
                () -> vertx.executeBlocking(() -> (List<String>) new ArrayList<>(file.read()))
                        .map(Objects::requireNonNull));
    }

    Future<Void> close() {
        return patient.close();
    }

    private Vouching vouching() {
        return Vouching.with(common.postgres().voucher());
    }
}
