package xuefa.dossier.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.dossier.DossierFact;
import xuefa.dossier.DossierKind;
import xuefa.dossier.flow.KeepingDossier;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Keeps the dossier in PostgreSQL. Whom something is said about is locked meanwhile. */
public final class DossierStore implements KeepingDossier {
    private final RecordStore store;
    private final InstantSource clock;
    private final ZoneId zone;

    public DossierStore(RecordStore store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** A new row, and what it replaces. */
    private record Writing(
            Order order, UUID personId, DossierFact fact, boolean withdrawn, Optional<DossierVersion> before) {}

    /** A row that is there. */
    private record DossierVersion(
            UUID id, UUID personId, DossierFact fact, boolean withdrawn, Optional<UUID> supersededBy) {
        static Optional<DossierVersion> first(RowSet<Row> rows) {
            return rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(of(rows.iterator().next()));
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

    /** In a transaction of somebody else's, such as an import. */
    Future<Outcome> add(Tx tx, Order order, UUID personId, DossierFact fact) {
        return ifReached(tx, order, personId, whom -> inPlace(tx, whom, fact).compose(there -> {
            if (there.isPresent()) {
                UUID id = there.get().id();
                return Future.succeededFuture(
                        there.get().fact().equals(fact) ? new Outcome.Repeated(id) : new Outcome.Taken(id));
            }
            return write(tx, new Writing(order, whom, fact, false, Optional.empty()));
        }));
    }

    @Override
    public Future<Outcome> correct(Order order, UUID factId, DossierFact fact) {
        return store.inTransaction(tx -> correct(tx, order, factId, fact));
    }

    Future<Outcome> correct(Tx tx, Order order, UUID factId, DossierFact fact) {
        return changing(tx, order, fact.kind(), factId, before -> {
            if (before.fact().equals(fact)) {
                return Future.succeededFuture(new Outcome.Repeated(before.id()));
            }
            return inPlace(tx, before.personId(), fact)
                    .compose(there -> there.isPresent() && !there.get().id().equals(before.id())
                            ? Future.succeededFuture(
                                    new Outcome.Taken(there.get().id()))
                            : write(tx, new Writing(order, before.personId(), fact, false, Optional.of(before))));
        });
    }

    @Override
    public Future<Outcome> withdraw(Order order, DossierKind kind, UUID factId) {
        return store.inTransaction(tx -> changing(
                tx,
                order,
                kind,
                factId,
                before -> write(tx, new Writing(order, before.personId(), before.fact(), true, Optional.of(before)))));
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

    private Future<Outcome> write(Tx tx, Writing writing) {
        UUID id = Ids.next();
        DossierKind kind = writing.fact().kind();
        return tx.query(DossierSql.add(kind), values(id, writing))
                .compose(added -> ToSeal.add(tx, kind.sealing(), id))
                .compose(named -> tx.query(DossierSql.HOME, Tuple.of(writing.personId())))
                .compose(home -> AuditEntries.add(
                        tx,
                        writing.order().actor(),
                        deed(id, writing, home.iterator().next().getUUID("unit_id"))))
                .map(new Outcome.Done(id));
    }

    private Tuple values(UUID id, Writing writing) {
        Instant now = clock.instant();
        @Nullable UUID before = writing.before().map(DossierVersion::id).orElse(null);
        Tuple values = Tuple.of(
                        id,
                        writing.personId(),
                        writing.fact().document(),
                        writing.order().why())
                .addBoolean(writing.withdrawn())
                .addUUID(before)
                .addUUID(writing.order().actor().personId().orElse(null))
                .addLocalDate(LocalDate.ofInstant(now, zone))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return DossierRows.with(values, writing.fact());
    }

    private static Deed deed(UUID id, Writing writing, UUID unit) {
        String code = writing.withdrawn()
                ? "dossier.factWithdrawn"
                : writing.before().isPresent() ? "dossier.factCorrected" : "dossier.factAdded";
        Deed deed = Deed.of(code, "dossierFact", id)
                .at(unit)
                .about(writing.personId())
                .because(writing.order().why());
        Deed told = writing.before()
                .map(before -> deed.before(DossierRows.told(before.fact())
                        .put("corrects", before.id().toString())))
                .orElse(deed);
        return writing.withdrawn() ? told : told.after(DossierRows.told(writing.fact()));
    }
}
