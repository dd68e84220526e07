package xuefa.rehearsal.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.audit.store.RehearsedChains;
import xuefa.bank.BankRelease;
import xuefa.bank.store.ReleaseStore;
import xuefa.rehearsal.RecordedAttempt;
import xuefa.rehearsal.Rehearsal;
import xuefa.rehearsal.Staging;
import xuefa.rehearsal.flow.Rehearsals;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Rehearsals in PostgreSQL. What it removes is marked virtual in the record itself. */
public final class RehearsalStore implements Rehearsals {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RecordStore store;
    private final ReleaseStore releases;

    public RehearsalStore(RecordStore store, ReleaseStore releases) {
        this.store = store;
        this.releases = releases;
    }

    @Override
    public Future<Instant> now() {
        return store.query(RehearsalSql.NOW)
                .map(rows -> rows.iterator().next().getOffsetDateTime("now").toInstant());
    }

    @Override
    public Future<Optional<BankRelease>> newestRelease() {
        return store.query(RehearsalSql.NEWEST_RELEASE)
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : releases.find(rows.iterator().next().getString("digest")));
    }

    @Override
    public Future<Void> add(Staging staging, Optional<BankRelease> brought) {
        return store.inTransaction(tx -> (brought.isEmpty()
                        ? Future.<Void>succeededFuture()
                        : releases.add(tx, brought.get(), "rehearsal"))
                .compose(there -> AddingRehearsal.add(tx, staging, brought)));
    }

    @Override
    public Future<Optional<Rehearsal>> find(UUID id) {
        return store.query(RehearsalSql.FIND, Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst());
    }

    @Override
    public Future<List<Rehearsal>> leftOver() {
        return store.query(RehearsalSql.LEFT_OVER).map(RehearsalStore::all);
    }

    private static List<Rehearsal> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Rehearsal(
                        row.getUUID("id"),
                        row.getUUID("unit_id"),
                        row.getUUID("exam_id"),
                        row.getUUID("sitting_id"),
                        row.getInteger("candidates"),
                        row.getOffsetDateTime("opens_at").toInstant(),
                        row.getOffsetDateTime("closes_at").toInstant(),
                        Rehearsal.State.valueOf(row.getString("state"))))
                .toList();
    }

    @Override
    public Future<Boolean> isOver(UUID sittingId) {
        return store.query(RehearsalSql.IS_OVER, Tuple.of(sittingId))
                .map(rows -> rows.size() > 0 && rows.iterator().next().getBoolean("over"));
    }

    @Override
    public Future<Page> attempts(UUID sittingId, Optional<UUID> after, int limit) {
        return store.query(RehearsalSql.ATTEMPTS, Tuple.of(sittingId, after.orElse(BEFORE_ALL), limit))
                .map(rows -> {
                    List<RecordedAttempt> attempts = new ArrayList<>();
                    List<UUID> people = new ArrayList<>();
                    for (Row row : rows) {
                        if (people.isEmpty() || !people.getLast().equals(row.getUUID("person_id"))) {
                            people.add(row.getUUID("person_id"));
                        }
                        if (row.getUUID("id") != null) {
                            attempts.add(AttemptRows.read(row));
                        }
                    }
                    return new Page(attempts, people.size() < limit ? Optional.empty() : Optional.of(people.getLast()));
                });
    }

    @Override
    public Future<Boolean> beginCleaning(Rehearsal rehearsal) {
        return store.inTransaction(
                tx -> tx.query(RehearsalSql.BEGIN_CLEANING, Tuple.of(rehearsal.id(), rehearsal.sittingId()))
                        .compose(rows -> units(tx, rehearsal)
                                .compose(units -> tx.query(RehearsalSql.END_SESSIONS, Tuple.of(units)))
                                .map(rows.iterator().next().getBoolean("under_way"))));
    }

    private static Future<UUID[]> units(Tx tx, Rehearsal rehearsal) {
        return tx.query(RehearsalSql.UNITS, Tuple.of(rehearsal.unitId()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toArray(UUID[]::new));
    }

    @Override
    public Future<Integer> removeAttempts(UUID sittingId, int limit) {
        return store.inTransaction(tx -> RehearsedChains.forgetWaiting(tx, sittingId)
                .compose(forgotten -> tx.query(RehearsalSql.LOCK_ATTEMPTS, Tuple.of(sittingId, limit)))
                .compose(rows -> {
                    UUID[] ids = StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> row.getUUID("id"))
                            .toArray(UUID[]::new);
                    return tx.query(RehearsalSql.REMOVE_ATTEMPTS, Tuple.of(ids)).map(ids.length);
                }));
    }

    @Override
    public Future<Void> removeRest(Rehearsal rehearsal) {
        return store.inTransaction(tx -> RehearsedChains.forget(tx, rehearsal.sittingId())
                .compose(forgotten -> units(tx, rehearsal))
                .compose(units -> tx.query(RehearsalSql.REMOVE_SESSIONS, Tuple.of(units))
                        .compose(done -> tx.query(RehearsalSql.REMOVE_SEATS, Tuple.of(rehearsal.sittingId())))
                        .compose(done -> tx.query(RehearsalSql.REMOVE_SITTING, Tuple.of(rehearsal.sittingId())))
                        .compose(done -> tx.query(RehearsalSql.REMOVE_EXAM, Tuple.of(rehearsal.examId())))
                        .compose(done -> tx.query(RehearsalSql.REMOVE_ROLES, Tuple.of(units)))
                        .compose(done -> tx.query(RehearsalSql.REMOVE_POSTS, Tuple.of(units)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID("person_id"))
                                .toArray(UUID[]::new))
                        .compose(people -> tx.query(RehearsalSql.REMOVE_PEOPLE, Tuple.of(people)))
                        .compose(done -> tx.query(RehearsalSql.REMOVE_UNITS, Tuple.of(units))))
                .compose(done -> tx.query(RehearsalSql.REMOVE_RELEASE, Tuple.of(rehearsal.id())))
                .compose(done -> tx.query(RehearsalSql.CLEANED, Tuple.of(rehearsal.id())))
                .mapEmpty());
    }
}
