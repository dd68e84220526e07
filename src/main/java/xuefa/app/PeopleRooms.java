package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import xuefa.people.RetentionRules;
import xuefa.people.flow.Retaining;
import xuefa.people.flow.ShapingTree;
import xuefa.people.flow.TakingOwnData;
import xuefa.people.http.PrivacyApi;
import xuefa.people.http.RegisterApi;
import xuefa.people.http.RegisterChangesApi;
import xuefa.people.store.ExportStore;
import xuefa.people.store.FactStore;
import xuefa.people.store.FindingStore;
import xuefa.people.store.ImportedPeople;
import xuefa.people.store.OwnDataTelling;
import xuefa.people.store.RegisterStore;
import xuefa.people.store.RetentionStore;
import xuefa.people.store.RevealingStore;
import xuefa.people.store.TreeStore;
import xuefa.shared.Actor;
import xuefa.shared.flow.ImportingTable;
import xuefa.shared.flow.TableImports;
import xuefa.shared.http.Api;
import xuefa.shared.http.TableImportApi;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.TableImportStore;

/** The register of units and people, on one event loop. */
final class PeopleRooms {
    private static final int CONNECTIONS = 3;

    /** A table of 20,000 people is committed in one transaction. */
    private static final int PATIENCE_SECONDS = 300;

    private final Common common;
    private final RecordStore store;
    private final RecordStore patient;
    private final FileWorkers files;
    private final InstantSource clock = InstantSource.system();
    private final ZoneId zone;
    private final ShapingTree tree;
    private final TableImports imports;
    private final Retaining retaining;

    PeopleRooms(Vertx vertx, RecordStore store, Common common) {
        this.common = common;
        this.store = store;
        this.patient = RecordStore.open(vertx, common.postgres(), CONNECTIONS, PATIENCE_SECONDS);
        this.files = new FileWorkers(vertx, common.files());
        this.zone = common.config().zone();
        this.tree = new TreeStore(store, common.fields());
        this.imports = new TableImportStore(patient, common.fields());
        this.retaining = new Retaining(
                RetentionRules.shipped(), RetainedOfRooms.all(), new RetentionStore(patient), false, clock, zone);
    }

    void addTo(Api api) {
        FieldCipher cipher = common.fields();
        var register = new RegisterStore(store);
        new RegisterApi(
                        register,
                        new FindingStore(store, cipher),
                        new RevealingStore(store, cipher),
                        register,
                        clock,
                        zone)
                .addTo(api);
        new RegisterChangesApi(new FactStore(store, cipher), tree, clock, zone).addTo(api);
        var people = new ImportedPeople(new RegisterStore(patient), cipher, clock, zone);
        new TableImportApi(new ImportingTable<>(people, imports, files), "People", "People").addTo(api);
        new PrivacyApi(
                        new ExportStore(patient, cipher),
                        new TakingOwnData(OwnDataOfRooms.all(store, cipher), new OwnDataTelling(store)),
                        retaining,
                        files,
                        clock,
                        zone)
                .addTo(api);
    }

    /** For lists and exports that take long. */
    RecordStore patient() {
        return patient;
    }

    /** Lets the present tree follow dated places, and tidies up imports. */
    Future<Void> tick() {
        return tree.follow(today()).compose(changed -> imports.sweep());
    }

    /** Erases whatever its time is over for. */
    Future<Retaining.Report> retain() {
        return retaining.run(Actor.CLOCK, false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Future<Void> close() {
        return patient.close();
    }
}
