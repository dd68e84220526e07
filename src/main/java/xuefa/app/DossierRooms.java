package xuefa.app;

import java.time.InstantSource;
import java.time.ZoneId;
import xuefa.dossier.http.DossierApi;
import xuefa.dossier.store.DossierLookingStore;
import xuefa.dossier.store.DossierStore;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;

/** Assessments, sanctions and exams held elsewhere, on one event loop. */
final class DossierRooms {
    private static final InstantSource CLOCK = InstantSource.system();

    private final RecordStore store;
    private final ZoneId zone;

    DossierRooms(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    void addTo(Api api) {
        new DossierApi(new DossierStore(store, CLOCK, zone), new DossierLookingStore(store), CLOCK, zone).addTo(api);
    }
}
