package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import xuefa.certificate.store.LookingStore;
import xuefa.desk.http.DeskActsApi;
import xuefa.desk.http.DeskApi;
import xuefa.desk.http.FileApi;
import xuefa.desk.store.DeskExportStore;
import xuefa.desk.store.DeskStore;
import xuefa.desk.store.FileStore;
import xuefa.desk.store.ReminderStore;
import xuefa.people.store.RegisterStore;
import xuefa.shared.http.Api;
import xuefa.shared.http.TableReply;
import xuefa.shared.store.RecordStore;

/** HR's desk on one event loop. */
final class DeskRooms {
    private final Vertx vertx;
    private final RecordStore store;
    private final Common common;
    private final RecordStore patient;

    /** @param patient for exports, which take as long as their readers do */
    DeskRooms(Vertx vertx, RecordStore store, RecordStore patient, Common common) {
        this.vertx = vertx;
        this.store = store;
        this.common = common;
        this.patient = patient;
    }

    void addTo(Api api) {
        InstantSource clock = InstantSource.system();
        ZoneId zone = common.config().zone();
        var settling = new TrainingWiring(vertx, store, zone).settling();
        new DeskApi(new DeskStore(store, zone), settling::catchUp, clock, zone).addTo(api);
        new DeskActsApi(
                        new ReminderStore(store, zone),
                        new DeskExportStore(patient, common.fields(), zone),
                        new Workers(vertx),
                        clock,
                        zone)
                .addTo(api);
        new FileApi(
                        new RegisterStore(store),
                        new FileStore(store, zone),
                        new LookingStore(store),
                        new Workers(vertx),
                        clock,
                        zone)
                .addTo(api);
    }

    record Workers(Vertx vertx) implements TableReply.Work {
        @Override
        public <T> Future<T> off(Callable<T> work) {
            return vertx.executeBlocking(work, false).map(Objects::requireNonNull);
        }
    }
}
