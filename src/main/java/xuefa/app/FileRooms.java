package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import xuefa.audit.store.RecordingStore;
import xuefa.bank.flow.CommittingImport;
import xuefa.bank.flow.ExportingQuestions;
import xuefa.bank.flow.Imports;
import xuefa.bank.flow.LookingAtImports;
import xuefa.bank.flow.ReadingImport;
import xuefa.bank.flow.ReceivingFile;
import xuefa.bank.flow.RepairingImport;
import xuefa.bank.http.ExportApi;
import xuefa.bank.http.ImportApi;
import xuefa.bank.store.BankStore;
import xuefa.bank.store.DraftStore;
import xuefa.bank.store.ImportStore;
import xuefa.bank.store.QuestionStore;
import xuefa.bank.store.ReleaseBookStore;
import xuefa.bank.store.ReleaseStore;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;

/** Files of questions into banks and out of them, on one event loop. */
final class FileRooms {
    private static final int CONNECTIONS = 2;

    /** Adding thousands of questions in one transaction takes longer than somebody at a phone would wait. */
    private static final int PATIENCE_SECONDS = 60;

    private final Common common;
    private final RecordStore store;
    private final Imports imports;
    private final FileWorkers files;

    FileRooms(Vertx vertx, Common common) {
        this.common = common;
        this.store = RecordStore.open(vertx, common.postgres(), CONNECTIONS, PATIENCE_SECONDS);
        this.imports = new ImportStore(store);
        this.files = new FileWorkers(vertx, common.files());
    }

    /** Those under way. */
    Imports imports() {
        return imports;
    }

    void addTo(Api api) {
        var banks = new BankStore(store);
        var drafts = new DraftStore(store, common.config().zone(), InstantSource.system());
        var looking = new LookingAtImports(imports, banks);
        new ImportApi(
                        looking,
                        new ReceivingFile(imports, looking, new ReadingImport(imports, drafts, files), files),
                        new RepairingImport(imports, looking, drafts),
                        new CommittingImport(imports, looking, drafts),
                        common.config().importLimitBytes())
                .addTo(api);
        var releases = new ReleaseBookStore(store, new ReleaseStore(store, common.releases()));
        new ExportApi(
                        new ExportingQuestions(banks, new QuestionStore(store), releases, files),
                        new RecordingStore(store))
                .addTo(api);
    }

    Future<Void> close() {
        return store.close();
    }
}
