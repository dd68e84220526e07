package xuefa.app;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import xuefa.dossier.DossierKind;
import xuefa.dossier.http.DossierApi;
import xuefa.dossier.http.DossierExportApi;
import xuefa.dossier.store.DossierExportStore;
import xuefa.dossier.store.DossierLookingStore;
import xuefa.dossier.store.DossierStore;
import xuefa.dossier.store.ImportedDossier;
import xuefa.shared.flow.ImportingTable;
import xuefa.shared.http.Api;
import xuefa.shared.http.TableImportApi;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.TableImportStore;

/** Assessments, sanctions and exams held elsewhere, on one event loop. */
final class DossierRooms {
    private static final InstantSource CLOCK = InstantSource.system();

    private final Vertx vertx;
    private final RecordStore store;
    private final RecordStore patient;
    private final Common common;
    private final FileWorkers files;
    private final ZoneId zone;

    /** @param patient for imports and exports */
    DossierRooms(Vertx vertx, RecordStore store, RecordStore patient, Common common) {
        this.vertx = vertx;
        this.store = store;
        this.patient = patient;
        this.common = common;
        this.files = new FileWorkers(vertx, common.files());
        this.zone = common.config().zone();
    }

    void addTo(Api api) {
        new DossierApi(new DossierStore(store, CLOCK, zone), new DossierLookingStore(store), CLOCK, zone).addTo(api);
        new DossierExportApi(new DossierExportStore(patient), new DeskRooms.Workers(vertx), CLOCK, zone).addTo(api);
        importing(api, DossierKind.ASSESSMENT, "Assessment", "Assessments");
        importing(api, DossierKind.SANCTION, "Sanction", "Sanctions");
        importing(api, DossierKind.EXAM, "OutsideExam", "OutsideExams");
    }

    private void importing(Api api, DossierKind kind, String one, String many) {
        var table = new ImportedDossier(kind, common.fields(), CLOCK, zone);
        var imports = new TableImportStore(patient, common.fields());
        new TableImportApi(new ImportingTable<>(table, imports, files), one, many).addTo(api);
    }
}
