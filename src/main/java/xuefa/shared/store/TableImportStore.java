package xuefa.shared.store;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.StreamSupport;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.flow.ImportedTable;
import xuefa.shared.flow.RowJudge;
import xuefa.shared.flow.TableImports;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.table.JudgedRow;
import xuefa.shared.table.RowVerdict;
import xuefa.shared.table.TableColumn;
import xuefa.shared.table.TableForm;
import xuefa.shared.table.TableRow;

/** Imports of tables in PostgreSQL. What a row says is sealed, and gone once it is committed or abandoned. */
public final class TableImportStore implements TableImports {
    /** What the cells of a row are sealed for, since the first of these tables. */
    private static final String CELLS = "people_import_row.cells";

    public static final List<SealedColumn> COLUMNS = List.of(new SealedColumn(CELLS, """
            select id, sealed from table_import_row
            where sealed is not null and substring(sealed from 1 for 3) <> $1
            order by id limit $2 for update skip locked
            """, """
            update table_import_row r set sealed = i.sealed
            from unnest($1::uuid[], $2::bytea[]) as i(id, sealed) where r.id = i.id
            """, """
            select count(*) as left from table_import_row
            where sealed is not null and substring(sealed from 1 for 3) <> $1
            """, false));

    private static final int CHUNK = 500;
    private static final int TRIES = 3;

    /** What two commits at once may do to one another: a number taken, each waiting for the other. */
    private static final Set<String> RACES = Set.of("23505", "40P01");

    private final RecordStore store;
    private final FieldCipher cipher;

    /** @param store one that is patient: a commit may change thousands at once */
    public TableImportStore(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    @Override
    public Future<UUID> begin(ImportedTable<?, ?> table, Actor actor, String fileName) {
        UUID id = Ids.next();
        Tuple values = Tuple.of(
                id, table.kind(), table.isShared(), fileName, actor.personId().orElseThrow());
        return store.query(TableImportSql.BEGIN, values).map(id);
    }

    @Override
    public Future<Void> refuse(UUID id, String reason, String cure) {
        return store.query(TableImportSql.REFUSE, Tuple.of(id, reason, cure)).mapEmpty();
    }

    @Override
    public Future<Void> announce(UUID id, int total) {
        return store.query(TableImportSql.ANNOUNCE, Tuple.of(id, total)).mapEmpty();
    }

    @Override
    public Future<Void> ready(UUID id) {
        return store.query(TableImportSql.READY, Tuple.of(id)).mapEmpty();
    }

    @Override
    public <C extends TableColumn, P> Future<Void> judge(
            TableForm<C> form, RowJudge<C, P> judge, UUID id, List<TableRow<C>> rows) {
        return store.inTransaction(tx -> judge.judge(tx, rows)
                .compose(judged -> tx.query(TableImportSql.ADD_ROWS, columns(form, id, judged)))
                .compose(added -> tx.query(TableImportSql.COUNTED, Tuple.of(id)))
                .mapEmpty());
    }

    private record Kept(UUID id, String name, TableRow<?> row, RowVerdict<?> verdict) {}

    private <C extends TableColumn, P> Tuple columns(TableForm<C> form, UUID id, List<JudgedRow<C, P>> judged) {
        List<Kept> kept = judged.stream()
                .map(each -> new Kept(Ids.next(), form.name(each.row()), each.row(), each.verdict()))
                .toList();
        return new Columns<>(kept)
                .uuid(Kept::id)
                .uuid(each -> id)
                .whole(each -> each.row().line())
                .text(Kept::name)
                .bytes(each -> cipher.seal(CELLS, each.id(), TableImportJson.of(each.row())))
                .text(each -> each.verdict().outcome().code())
                .text(each -> TableImportJson.ofChanges(each.verdict().changes()))
                .text(each -> TableImportJson.ofReasons(each.verdict().reasons()))
                .tuple();
    }

    @Override
    public Future<List<State>> list(ImportedTable<?, ?> table, Reach reach) {
        return store.query(TableImportSql.LIST, seen(table, reach))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TableImportStore::state)
                        .toList());
    }

    @Override
    public Future<Optional<State>> find(ImportedTable<?, ?> table, Reach reach, UUID id) {
        return store.query(TableImportSql.FIND, seen(table, reach).addUUID(id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(state(rows.iterator().next())));
    }

    private static Tuple seen(ImportedTable<?, ?> table, Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addString(table.kind());
    }

    private static State state(Row row) {
        return new State(
                row.getUUID("id"),
                row.getString("file_name"),
                row.getString("state"),
                row.getString("by"),
                row.getInteger("total"),
                row.getInteger("done"),
                row.getString("reason"),
                row.getString("cure"),
                row.getOffsetDateTime("started_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("committed_at")).map(OffsetDateTime::toInstant),
                TableImportJson.counts(row.getString("counts")),
                TableImportJson.counts(row.getString("applied")));
    }

    @Override
    public Future<List<Line>> lines(UUID id, Optional<String> outcome, int after, int limit) {
        return store.query(TableImportSql.LINES, Tuple.of(id, outcome.orElse(null), after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Line(
                                row.getInteger("line"),
                                row.getString("name"),
                                row.getString("outcome"),
                                row.getString("applied"),
                                TableImportJson.changes(row.getString("changes")),
                                TableImportJson.reasons(row.getString("reasons"))))
                        .toList());
    }

    @Override
    public Future<Boolean> claim(UUID id) {
        return store.query(TableImportSql.CLAIM, Tuple.of(id)).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Future<Void> release(UUID id) {
        return store.query(TableImportSql.RELEASE, Tuple.of(id)).mapEmpty();
    }

    @Override
    public <C extends TableColumn, P> Future<Void> commit(
            ImportedTable<C, P> table, RowJudge<C, P> judge, Actor actor, UUID id, IntPredicate chosen) {
        return commit(table, judge, actor, id, chosen, TRIES);
    }

    /** Again where somebody else has taken the same number in the same moment: then the row is judged by what they wrote. */
    private <C extends TableColumn, P> Future<Void> commit(
            ImportedTable<C, P> table, RowJudge<C, P> judge, Actor actor, UUID id, IntPredicate chosen, int tries) {
        Future<Void> done = store.inTransaction(tx -> new Committing<>(tx, table, judge, actor, id, chosen)
                .rows(0, 0)
                .compose(applied -> table.committed(tx, actor, id, applied))
                .compose(told -> tx.query(TableImportSql.COMMITTED, Tuple.of(id)))
                .mapEmpty());
        return done.recover(failure ->
                tries > 1 && failure instanceof PgException said && RACES.contains(String.valueOf(said.getSqlState()))
                        ? commit(table, judge, actor, id, chosen, tries - 1)
                        : Future.failedFuture(failure));
    }

    /** One import being committed. */
    private final class Committing<C extends TableColumn, P> {
        private final RecordStore.Tx tx;
        private final ImportedTable<C, P> table;
        private final TableForm<C> form;
        private final RowJudge<C, P> judge;
        private final Actor actor;
        private final UUID id;
        private final IntPredicate chosen;

        Committing(
                RecordStore.Tx tx,
                ImportedTable<C, P> table,
                RowJudge<C, P> judge,
                Actor actor,
                UUID id,
                IntPredicate chosen) {
            this.tx = tx;
            this.table = table;
            this.form = table.form();
            this.judge = judge;
            this.actor = actor;
            this.id = id;
            this.chosen = chosen;
        }

        /** @return how many rows were applied, with those before */
        Future<Integer> rows(int after, int before) {
            return tx.query(TableImportSql.GOOD, Tuple.of(id, after, CHUNK)).compose(found -> {
                if (found.size() == 0) {
                    return Future.succeededFuture(before);
                }
                List<TableRow<C>> rows = new ArrayList<>();
                int last = after;
                for (Row row : found) {
                    last = row.getInteger("line");
                    if (chosen.test(last)) {
                        rows.add(opened(row, last));
                    }
                }
                int until = last;
                return judge.judge(tx, rows).compose(this::apply).compose(applied -> store.query(
                                TableImportSql.PROGRESS, Tuple.of(id, before + applied))
                        .otherwiseEmpty()
                        .compose(told -> rows(until, before + applied)));
            });
        }

        private TableRow<C> opened(Row row, int line) {
            byte[] cells = row.getBuffer("sealed").getBytes();
            return TableImportJson.row(form, line, cipher.open(CELLS, row.getUUID("id"), cells));
        }

        private Future<Integer> apply(List<JudgedRow<C, P>> judged) {
            List<P> plans = judged.stream()
                    .filter(each -> each.verdict().outcome() != RowVerdict.Outcome.SAME)
                    .flatMap(each -> each.verdict().plan().stream())
                    .toList();
            Tuple fates = new Columns<>(judged)
                    .uuid(each -> id)
                    .whole(each -> each.row().line())
                    .text(each -> switch (each.verdict().outcome()) {
                        case NEW, CHANGED -> "applied";
                        case SAME -> "left";
                        case REFUSED -> "refused";
                    })
                    .text(each -> TableImportJson.ofReasons(each.verdict().reasons()))
                    .tuple();
            return (plans.isEmpty() ? Future.<Void>succeededFuture() : table.apply(tx, actor, id, plans))
                    .compose(done -> tx.query(TableImportSql.APPLIED, fates))
                    .map(plans.size());
        }
    }

    @Override
    public Future<Boolean> abandon(UUID id) {
        return store.query(TableImportSql.ABANDON, Tuple.of(id)).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Future<Void> sweep() {
        return store.query(TableImportSql.DIED)
                .compose(died -> store.query(TableImportSql.OLD))
                .mapEmpty();
    }
}
