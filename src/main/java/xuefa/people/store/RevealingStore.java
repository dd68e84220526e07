package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.people.Person;
import xuefa.people.flow.Revealing;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/** Opens numbers in the transaction that puts the look on record. */
public final class RevealingStore implements Revealing {
    private final RecordStore store;
    private final OpenedPeople opened;

    public RevealingStore(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.opened = new OpenedPeople(cipher);
    }

    @Override
    public Future<Optional<Person>> reveal(Actor actor, Reach reach, UUID personId, String reason) {
        return store.inTransaction(tx -> tx.query(
                        RegisterSql.REACHED,
                        Tuple.of(reach.personId())
                                .addArrayOfString(reach.codes())
                                .addUUID(personId))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : RegisterDeeds.home(tx, personId)
                                .compose(home -> {
                                    Deed deed = Deed.of("people.numbersRevealed", "person", personId)
                                            .because(reason);
                                    return AuditEntries.add(
                                            tx, actor, home.map(deed::at).orElse(deed));
                                })
                                .compose(told -> opened.open(tx, personId))
                                .map(found -> Optional.ofNullable(found.get(personId)))));
    }
}
