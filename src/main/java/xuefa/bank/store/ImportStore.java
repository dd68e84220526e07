package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import xuefa.bank.DraftQuestion;
import xuefa.bank.flow.ImportRecord;
import xuefa.bank.flow.Imports;
import xuefa.bank.flow.PendingImport;
import xuefa.bank.flow.ReadingImport;
import xuefa.bank.format.sheet.ColumnChoice;
import xuefa.bank.format.sheet.TableLayout;
import xuefa.shared.Ids;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.store.RecordStore;

/** Imports in PostgreSQL. */
public final class ImportStore implements Imports {
    private static final int ROWS_AT_ONCE = 500;
    private static final int MOST_ASIDES = 500;

    private final RecordStore store;
    private final ChangingImport changing;
    private final SettingImport setting;

    /** @param store one that is patient: a commit may add thousands of questions at once */
    public ImportStore(RecordStore store) {
        this.store = store;
        this.changing = new ChangingImport(store);
        this.setting = new SettingImport(store);
    }

    @Override
    public Future<UUID> open(UUID bankId, String fileName, UUID personId) {
        UUID id = Ids.next();
        return store.inTransaction(tx -> tx.query(ImportSql.OPEN, Tuple.of(id, bankId, fileName, personId))
                .compose(opened -> BankDeeds.ofImport(
                        tx, personId, "bank.importStarted", id, BankDeeds.json().put("fileName", fileName)))
                .map(id));
    }

    @Override
    public Future<Void> addPiece(UUID importId, int number, byte[] piece) {
        return store.query(ImportSql.ADD_PIECE, Tuple.of(importId, number, Buffer.buffer(piece)))
                .mapEmpty();
    }

    @Override
    public Future<Void> received(UUID importId, int bytes) {
        return store.query(ImportSql.RECEIVED, Tuple.of(importId, bytes)).mapEmpty();
    }

    @Override
    public Future<SourceFile> file(UUID importId) {
        return store.query(ImportSql.FILE, Tuple.of(importId)).map(rows -> {
            Buffer whole = Buffer.buffer();
            String name = "";
            for (Row row : rows) {
                name = row.getString("file_name");
                whole.appendBuffer(row.getBuffer("content"));
            }
            return new SourceFile(name, whole.getBytes());
        });
    }

    @Override
    public Future<Boolean> beat(UUID importId, int read) {
        return store.query(ImportSql.BEAT, Tuple.of(importId, read)).map(rows -> rows.size() > 0);
    }

    @Override
    public Future<Void> keep(UUID importId, String format, List<ImportRecord> records, List<Aside> asides) {
        String kept = ImportRows.json(asides.stream().limit(MOST_ASIDES).toList());
        return store.inTransaction(tx -> tx.query(ImportSql.READ, Tuple.of(importId, format, kept))
                .compose(found -> found.size() == 0 ? Future.succeededFuture() : add(tx, importId, records, 0)));
    }

    private static Future<Void> add(RecordStore.Tx tx, UUID importId, List<ImportRecord> records, int from) {
        if (from >= records.size()) {
            return Future.succeededFuture();
        }
        var some = records.subList(from, Math.min(records.size(), from + ROWS_AT_ONCE));
        var fates = new FateColumns(some.stream().map(ImportRecord::fate).toList());
        var parameters = Tuple.of(importId)
                .addValue(some.stream().map(ImportRecord::number).toArray(Integer[]::new))
                .addValue(some.stream()
                        .map(each -> ImportRows.plain(each.where().text()))
                        .toArray(String[]::new))
                .addValue(some.stream().map(each -> each.where().line()).toArray(Integer[]::new))
                .addValue(some.stream()
                        .map(each -> each.draft().map(ImportRows::json).orElse(null))
                        .toArray(String[]::new))
                .addValue(fates.likenesses())
                .addValue(fates.outcomes())
                .addValue(fates.questions())
                .addValue(fates.records())
                .addValue(fates.reasons())
                .addValue(fates.cures());
        return tx.query(ImportSql.ADD_RECORDS, parameters)
                .compose(added -> add(tx, importId, records, from + ROWS_AT_ONCE));
    }

    @Override
    public Future<Void> askColumns(UUID importId, String format, TableLayout layout) {
        return store.query(ImportSql.ASK_COLUMNS, Tuple.of(importId, format, ImportRows.json(layout)))
                .mapEmpty();
    }

    @Override
    public Future<Void> refuse(UUID importId, PendingImport.Refusal refusal) {
        return store.query(ImportSql.REFUSE, Tuple.of(importId, refusal.reason(), refusal.cure()))
                .mapEmpty();
    }

    @Override
    public Future<Optional<PendingImport>> find(UUID importId) {
        return store.query(ImportSql.FIND, Tuple.of(importId))
                .map(rows -> list(rows, ImportRows::found).stream().findFirst());
    }

    @Override
    public Future<List<PendingImport>> ofBank(UUID bankId) {
        return store.query(ImportSql.OF_BANK, Tuple.of(bankId)).map(rows -> list(rows, ImportRows::found));
    }

    @Override
    public Future<List<Imports.Entry>> records(UUID importId, Wanted wanted) {
        var parameters = Tuple.of(importId, wanted.fate().orElse(null), wanted.after(), wanted.limit());
        return store.query(ImportSql.PAGE, parameters).map(rows -> list(rows, ImportRows::record));
    }

    @Override
    public Future<Boolean> choose(UUID importId, ColumnChoice choice, UUID personId) {
        return setting.choose(importId, choice, personId);
    }

    @Override
    public Future<Optional<Map<String, String>>> chosen(UUID unitId, String signature) {
        return store.query(ImportSql.CHOSEN, Tuple.of(unitId, signature))
                .map(rows -> list(rows, row -> ImportRows.columns(row.getString("columns"))).stream()
                        .findFirst());
    }

    @Override
    public Future<Boolean> askAgain(UUID importId, TableLayout layout) {
        return store.inTransaction(tx -> tx.query(ImportSql.ASK_AGAIN, Tuple.of(importId, ImportRows.json(layout)))
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : BankDeeds.ofImport(tx, null, "bank.importColumnsAsked", importId, BankDeeds.json())
                                .map(true)));
    }

    @Override
    public Future<Optional<DraftQuestion>> sound(UUID importId, int number) {
        return store.query(ImportSql.SOUND, Tuple.of(importId, number))
                .map(rows -> list(rows, ImportRows::draft).stream().findFirst());
    }

    @Override
    public Future<Changed> change(UUID importId, Change change, Map<String, UUID> known) {
        return changing.change(importId, change, known);
    }

    @Override
    public Future<Boolean> remove(UUID importId) {
        return store.inTransaction(
                tx -> BankDeeds.ofImport(tx, null, "bank.importAbandoned", importId, BankDeeds.json())
                        .compose(told -> tx.query(ImportSql.REMOVE, Tuple.of(importId)))
                        .map(rows -> rows.size() > 0));
    }

    @Override
    public Future<Boolean> commit(UUID importId, UUID personId, Adding adding) {
        return setting.commit(importId, personId, adding);
    }

    @Override
    public Future<Boolean> undo(UUID importId, Taking taking) {
        return setting.undo(importId, taking);
    }

    @Override
    public Future<Void> sweep() {
        var brokenOff = Tuple.of(ReadingImport.BROKEN_OFF.reason(), ReadingImport.BROKEN_OFF.cure());
        return store.query(ImportSql.BROKEN_OFF, brokenOff)
                .compose(refused -> store.query(ImportSql.ABANDONED))
                .mapEmpty();
    }

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }
}
