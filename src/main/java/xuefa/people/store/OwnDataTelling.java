package xuefa.people.store;

import io.vertx.core.Future;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.people.flow.TakingOwnData;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;

/** Puts on record who took their own data. */
public record OwnDataTelling(RecordStore store) implements TakingOwnData.Telling {
    @Override
    public Future<Void> taken(Actor actor, UUID personId) {
        return store.inTransaction(
                tx -> AuditEntries.add(tx, actor, Deed.of("people.ownDataTaken", "person", personId)));
    }
}
