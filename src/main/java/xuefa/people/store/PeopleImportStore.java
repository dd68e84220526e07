package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.people.RosterRow;
import xuefa.people.RosterUnits;
import xuefa.people.RosterVerdict;
import xuefa.people.RosterVerdict.Plan;
import xuefa.people.flow.PeopleImports;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Imports of people in PostgreSQL. */
public final class PeopleImportStore implements PeopleImports {
    private static final int CHUNK = 500;

    private final RecordStore store;
    private final FieldCipher cipher;
    private final KnownPeople known;
    private final ApplyingRoster applying;

    /** @param store one that is patient: a commit may change thousands of people at once */
    public PeopleImportStore(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
        this.known = new KnownPeople(cipher);
        this.applying = new ApplyingRoster(new PeopleStore(cipher));
    }

    @Override
    public Future<UUID> begin(Actor actor, String fileName) {
        UUID id = Ids.next();
        return store.query(
                        PeopleImportSql.BEGIN,
                        Tuple.of(id, fileName, actor.personId().orElseThrow()))
                .map(id);
    }

    @Override
    public Future<Void> refuse(UUID id, String reason, String cure) {
        return store.query(PeopleImportSql.REFUSE, Tuple.of(id, reason, cure)).mapEmpty();
    }

    @Override
    public Future<Void> announce(UUID id, int total) {
        return store.query(PeopleImportSql.ANNOUNCE, Tuple.of(id, total)).mapEmpty();
    }

    @Override
    public Future<Void> ready(UUID id) {
        return store.query(PeopleImportSql.READY, Tuple.of(id)).mapEmpty();
    }

    @Override
    public Future<Void> judge(
            UUID id,
            Reach reach,
            List<RosterRow> rows,
            RosterUnits units,
            Map<Integer, List<Integer>> sameLines,
            LocalDate today) {
        return store.inTransaction(tx -> known.judge(tx, reach, rows, units, sameLines, today)
                .compose(judged -> tx.query(PeopleImportSql.ADD_ROWS, columns(id, judged)))
                .compose(added -> tx.query(PeopleImportSql.COUNTED, Tuple.of(id)))
                .mapEmpty());
    }

    private Tuple columns(UUID id, List<Judged> judged) {
        Map<Judged, UUID> ids = new HashMap<>();
        judged.forEach(each -> ids.put(each, Ids.next()));
        Tuple columns = new Columns<>(judged)
                .uuid(ids::get)
                .whole(each -> each.row().line())
                .text(each -> RosterJson.name(each.row()))
                .bytes(each -> cipher.seal(SealedImports.ROW, ids.getOrDefault(each, id), RosterJson.of(each.row())))
                .text(each -> each.verdict().outcome().code())
                .text(each -> RosterJson.changes(each.verdict()))
                .text(each -> RosterJson.reasons(each.verdict()))
                .tuple();
        Tuple all = Tuple.of(id);
        for (int i = 0; i < columns.size(); i++) {
            all.addValue(columns.getValue(i));
        }
        return all;
    }

    @Override
    public Future<List<State>> mine(UUID personId) {
        return store.query(PeopleImportSql.MINE, Tuple.of(personId)).map(rows -> {
            List<State> states = new ArrayList<>();
            rows.forEach(row -> states.add(state(row)));
            return states;
        });
    }

    @Override
    public Future<Optional<State>> one(UUID personId, UUID id) {
        return store.query(PeopleImportSql.ONE, Tuple.of(personId, id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(state(rows.iterator().next())));
    }

    private static State state(Row row) {
        return new State(
                row.getUUID("id"),
                row.getString("file_name"),
                row.getString("state"),
                row.getInteger("total"),
                row.getInteger("done"),
                row.getString("reason"),
                row.getString("cure"),
                row.getOffsetDateTime("started_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("committed_at")).map(OffsetDateTime::toInstant),
                counts(row.getString("counts")),
                counts(row.getString("applied")));
    }

    private static Map<String, Integer> counts(@Nullable String json) {
        Map<String, Integer> counts = new HashMap<>();
        if (json != null) {
            new JsonObject(json).forEach(each -> counts.put(each.getKey(), ((Number) each.getValue()).intValue()));
        }
        return counts;
    }

    @Override
    public Future<List<Line>> lines(UUID id, Optional<String> outcome, int after, int limit) {
        return store.query(PeopleImportSql.LINES, Tuple.of(id, outcome.orElse(null), after, limit))
                .map(rows -> {
                    List<Line> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(new Line(
                            row.getInteger("line"),
                            row.getString("name"),
                            row.getString("outcome"),
                            row.getString("applied"),
                            RosterJson.readChanges(row.getString("changes")),
                            RosterJson.readReasons(row.getString("reasons")))));
                    return lines;
                });
    }

    @Override
    public Future<Boolean> claim(UUID personId, UUID id) {
        return store.query(PeopleImportSql.CLAIM, Tuple.of(personId, id)).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Future<Void> release(UUID id) {
        return store.query(PeopleImportSql.RELEASE, Tuple.of(id)).mapEmpty();
    }

    @Override
    public Future<Void> commit(
            Actor actor, Reach reach, UUID id, IntPredicate chosen, RosterUnits units, LocalDate today) {
        return store.inTransaction(tx -> commit(tx, actor, reach, id, chosen, units, today, 0, 0)
                .compose(applied -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of("people.importCommitted", "peopleImport", id).after(RegisterDeeds.counted(applied))))
                .compose(told -> tx.query(PeopleImportSql.COMMITTED, Tuple.of(id)))
                .mapEmpty());
    }

    private Future<Integer> commit(
            Tx tx,
            Actor actor,
            Reach reach,
            UUID id,
            IntPredicate chosen,
            RosterUnits units,
            LocalDate today,
            int after,
            int before) {
        return tx.query(PeopleImportSql.GOOD, Tuple.of(id, after, CHUNK)).compose(found -> {
            if (found.size() == 0) {
                return Future.succeededFuture(before);
            }
            List<RosterRow> rows = new ArrayList<>();
            int last = after;
            for (Row row : found) {
                last = row.getInteger("line");
                if (chosen.test(last)) {
                    rows.add(RosterJson.read(
                            last,
                            cipher.open(
                                    SealedImports.ROW,
                                    row.getUUID("id"),
                                    row.getBuffer("sealed").getBytes())));
                }
            }
            int until = last;
            return known.judge(tx, reach, rows, units, Map.of(), today)
                    .compose(judged -> apply(tx, actor, id, judged))
                    .compose(applied -> store.query(PeopleImportSql.PROGRESS, Tuple.of(id, before + applied))
                            .otherwiseEmpty()
                            .compose(told ->
                                    commit(tx, actor, reach, id, chosen, units, today, until, before + applied)));
        });
    }

    private Future<Integer> apply(Tx tx, Actor actor, UUID id, List<Judged> judged) {
        List<Plan> plans = judged.stream()
                .filter(each -> each.verdict().outcome() != RosterVerdict.Outcome.UNCHANGED)
                .flatMap(each -> each.verdict().plan().stream())
                .toList();
        var columns = new Columns<>(judged)
                .whole(each -> each.row().line())
                .text(each -> switch (each.verdict().outcome()) {
                    case NEW, CHANGED -> "applied";
                    case UNCHANGED -> "left";
                    case REFUSED -> "refused";
                })
                .text(each -> RosterJson.reasons(each.verdict()))
                .tuple();
        Tuple applied = Tuple.of(id)
                .addValue(columns.getValue(0))
                .addValue(columns.getValue(1))
                .addValue(columns.getValue(2));
        return applying.apply(tx, actor, plans, "导入 " + id)
                .compose(done -> tx.query(PeopleImportSql.APPLIED, applied))
                .map(plans.size());
    }

    @Override
    public Future<Boolean> abandon(UUID personId, UUID id) {
        return store.query(PeopleImportSql.ABANDON, Tuple.of(personId, id)).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Future<Void> sweep() {
        return store.query(PeopleImportSql.DIED)
                .compose(died -> store.query(PeopleImportSql.OLD))
                .mapEmpty();
    }

    /** For arrays of hashes. */
    static Buffer[] buffers(List<byte[]> hashes) {
        return hashes.stream().map(Buffer::buffer).toArray(Buffer[]::new);
    }
}
