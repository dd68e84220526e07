package xuefa.audit.store;

import io.vertx.core.Future;
import xuefa.audit.Deed;
import xuefa.audit.flow.Recording;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;

/** A deed in a transaction of its own. */
public final class RecordingStore implements Recording {
    private final RecordStore store;

    public RecordingStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Void> record(Actor actor, Deed deed) {
        return store.inTransaction(tx -> AuditEntries.add(tx, actor, deed));
    }
}
