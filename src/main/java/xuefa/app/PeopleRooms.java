package xuefa.app;

import java.time.InstantSource;
import java.time.ZoneId;
import xuefa.people.http.RegisterApi;
import xuefa.people.http.RegisterChangesApi;
import xuefa.people.store.FactStore;
import xuefa.people.store.FindingStore;
import xuefa.people.store.RegisterStore;
import xuefa.people.store.RevealingStore;
import xuefa.people.store.TreeStore;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;

/** The register of units and people, on one event loop. */
record PeopleRooms(RecordStore store, Common common) {

    void addTo(Api api) {
        InstantSource clock = InstantSource.system();
        ZoneId zone = common.config().zone();
        var register = new RegisterStore(store);
        new RegisterApi(
                        register,
                        new FindingStore(store, common.fields()),
                        new RevealingStore(store, common.fields()),
                        register,
                        clock,
                        zone)
                .addTo(api);
        new RegisterChangesApi(
                        new FactStore(store, common.fields()), new TreeStore(store, common.fields()), clock, zone)
                .addTo(api);
    }
}
