package xuefa.dossier.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.dossier.DossierFact;
import xuefa.dossier.DossierKind;
import xuefa.dossier.flow.KeepingDossier;
import xuefa.dossier.store.DossierWriting.Before;
import xuefa.dossier.store.DossierWriting.Writing;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Keeps the dossier in PostgreSQL. Whom something is said about is locked meanwhile. */
public final class DossierStore implements KeepingDossier {
    private final RecordStore store;
    private final DossierWriting writing;

    public DossierStore(RecordStore store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.writing = new DossierWriting(clock, zone);
    }

    /** A row that is there. */
    private record DossierVersion(
            UUID id, UUID personId, DossierFact fact, boolean withdrawn, Optional<UUID> supersededBy) {
        static Optional<DossierVersion> first(RowSet<Row> rows) {
            return rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(of(rows.iterator().next()));
        }

        Optional<Before> asBefore() {
            return Optional.of(new Before(id, fact));
        }

        private static DossierVersion of(Row row) {
            return new DossierVersion(
                    row.getUUID("id"),
                    row.getUUID("person_id"),
                    DossierRows.fact(row),
                    row.getBoolean("withdrawn"),
                    Optional.ofNullable(row.getUUID("superseded_by")));
        }
    }

    @Override
    public Future<Outcome> add(Order order, UUID personId, DossierFact fact) {
        return store.inTransaction(tx -> add(tx, order, personId, fact));
    }

    private Future<Outcome> add(Tx tx, Order order, UUID personId, DossierFact fact) {
        return ifReached(tx, order, personId, whom -> inPlace(tx, whom, fact).compose(there -> {
            if (there.isPresent()) {
                UUID id = there.get().id();
                return Future.succeededFuture(
                        there.get().fact().equals(fact) ? new Outcome.Repeated(id) : new Outcome.Taken(id));
            }
            return write(tx, order, new Writing(whom, fact, false, Optional.empty()));
        }));
    }

    @Override
    public Future<Outcome> correct(Order order, UUID factId, DossierFact fact) {
        return store.inTransaction(tx -> correct(tx, order, factId, fact));
    }

    private Future<Outcome> correct(Tx tx, Order order, UUID factId, DossierFact fact) {
        return changing(tx, order, fact.kind(), factId, before -> {
            if (before.fact().equals(fact)) {
                return Future.succeededFuture(new Outcome.Repeated(before.id()));
            }
            return inPlace(tx, before.personId(), fact)
                    .compose(there -> there.isPresent() && !there.get().id().equals(before.id())
                            ? Future.succeededFuture(
                                    new Outcome.Taken(there.get().id()))
                            : write(tx, order, new Writing(before.personId(), fact, false, before.asBefore())));
        });
    }

    @Override
    public Future<Outcome> withdraw(Order order, DossierKind kind, UUID factId) {
        return store.inTransaction(tx -> changing(
                tx,
                order,
                kind,
                factId,
                before -> write(tx, order, new Writing(before.personId(), before.fact(), true, before.asBefore()))));
    }

    /** With what is there still, once its person is locked. */
    private Future<Outcome> changing(
            Tx tx, Order order, DossierKind kind, UUID factId, Function<DossierVersion, Future<Outcome>> change) {
        Tuple asked = Tuple.of(factId, kind.code());
        return tx.query(DossierSql.WHOSE, asked).compose(found -> {
            if (found.size() == 0) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            UUID personId = found.iterator().next().getUUID("person_id");
            return ifReached(tx, order, personId, whom -> tx.query(DossierSql.FIND, asked)
                    .map(rows -> DossierVersion.first(rows).orElseThrow())
                    .compose(before -> before.supersededBy().isPresent() || before.withdrawn()
                            ? Future.succeededFuture(
                                    new Outcome.Superseded(before.supersededBy().orElse(before.id())))
                            : change.apply(before)));
        });
    }

    private static Future<Optional<DossierVersion>> inPlace(Tx tx, UUID personId, DossierFact fact) {
        return tx.query(DossierSql.IN_PLACE, Tuple.of(personId, fact.kind().code(), fact.day(), fact.value()))
                .map(DossierVersion::first);
    }

    private static Future<Outcome> ifReached(Tx tx, Order order, UUID personId, Function<UUID, Future<Outcome>> work) {
        if (order.actor().personId().filter(personId::equals).isPresent()) {
            return Future.succeededFuture(new Outcome.Oneself());
        }
        Tuple asked = Tuple.of(order.reach().personId())
                .addArrayOfString(order.reach().codes())
                .addUUID(personId);
        return tx.query(DossierSql.LOCK, asked)
                .compose(rows ->
                        rows.size() == 0 ? Future.succeededFuture(new Outcome.Unknown()) : work.apply(personId));
    }

    private Future<Outcome> write(Tx tx, Order order, Writing row) {
        return writing.write(tx, order.actor(), order.why(), List.of(row)).map(ids -> new Outcome.Done(ids.getFirst()));
    }
}
