package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import xuefa.bank.flow.AddingDrafts.Added;
import xuefa.bank.flow.Imports.Adding;
import xuefa.bank.flow.Imports.Taking;
import xuefa.bank.format.sheet.ColumnChoice;
import xuefa.shared.store.RecordStore;

/** What moves an import on: columns, the commit, and taking it back. Each is one transaction. */
final class SettingImport {
    private final RecordStore store;

    SettingImport(RecordStore store) {
        this.store = store;
    }

    Future<Boolean> choose(UUID importId, ColumnChoice choice, UUID personId) {
        return store.inTransaction(tx -> tx.query(ImportSql.CHOOSE, Tuple.of(importId, ImportRows.json(choice)))
                .compose(found -> found.size() == 0
                        ? Future.succeededFuture(false)
                        : remember(tx, found.iterator().next(), choice, personId)
                                .compose(kept -> tx.query(ImportSql.FORGET_RECORDS, Tuple.of(importId)))
                                .compose(forgotten -> BankDeeds.ofImport(
                                        tx, personId, "bank.importColumnsExplained", importId, BankDeeds.json()))
                                .map(true)));
    }

    private static Future<?> remember(RecordStore.Tx tx, Row found, ColumnChoice choice, UUID personId) {
        var layout = ImportRows.layout(found.getString("layout"));
        boolean sameHeaders = choice.headerRow() > 0
                && choice.headerRow() == layout.headerRow()
                && choice.sheet().equals(layout.sheet());
        return sameHeaders
                ? tx.query(
                        ImportSql.REMEMBER_COLUMNS,
                        Tuple.of(
                                found.getUUID("unit_id"),
                                layout.signature(),
                                ImportRows.json(choice.columns()),
                                personId))
                : Future.succeededFuture();
    }

    Future<Boolean> commit(UUID importId, UUID personId, Adding adding) {
        return store.inTransaction(tx -> tx.query(ImportSql.LOCK, Tuple.of(importId, "pending"))
                .compose(locked -> locked.size() == 0
                        ? Future.succeededFuture(false)
                        : add(tx, importId, adding)
                                .compose(added -> tx.query(ImportSql.COMMITTED, Tuple.of(importId, personId)))
                                .compose(committed -> tx.query(ImportSql.FORGET_FILE, Tuple.of(importId)))
                                .compose(forgotten -> BankDeeds.ofImport(
                                        tx, personId, "bank.importCommitted", importId, BankDeeds.json()))
                                .map(true)));
    }

    private static Future<?> add(RecordStore.Tx tx, UUID importId, Adding adding) {
        return tx.query(ImportSql.TO_COMMIT, Tuple.of(importId)).compose(rows -> {
            var numbers = ImportStore.list(rows, row -> row.getInteger("number"));
            return numbers.isEmpty()
                    ? Future.succeededFuture()
                    : adding.add(tx, ImportStore.list(rows, ImportRows::draft))
                            .compose(added -> tx.query(
                                    ImportSql.COMMITTED_RECORDS,
                                    Tuple.of(importId)
                                            .addValue(numbers.toArray(Integer[]::new))
                                            .addValue(added.stream()
                                                    .map(Added::questionId)
                                                    .toArray(UUID[]::new))
                                            .addValue(added.stream()
                                                    .map(each -> each instanceof Added.Fresh)
                                                    .toArray(Boolean[]::new))));
        });
    }

    Future<Boolean> undo(UUID importId, Taking taking) {
        return store.inTransaction(tx -> tx.query(ImportSql.LOCK, Tuple.of(importId, "committed"))
                .compose(locked -> locked.size() == 0
                        ? Future.succeededFuture(false)
                        : tx.query(ImportSql.QUESTIONS, Tuple.of(importId))
                                .compose(rows -> taken(
                                        tx,
                                        importId,
                                        taking,
                                        ImportStore.list(rows, row -> row.getUUID("question_id"))))
                                .compose(taken -> tx.query(ImportSql.UNDONE, Tuple.of(importId)))
                                .compose(undone ->
                                        BankDeeds.ofImport(tx, null, "bank.importUndone", importId, BankDeeds.json()))
                                .map(true)));
    }

    private static Future<?> taken(RecordStore.Tx tx, UUID importId, Taking taking, List<UUID> questions) {
        return questions.isEmpty()
                ? Future.succeededFuture()
                : taking.take(tx, questions)
                        .compose(gone -> tx.query(
                                ImportSql.TAKEN_BACK, Tuple.of(importId).addValue(gone.toArray(UUID[]::new))));
    }
}
