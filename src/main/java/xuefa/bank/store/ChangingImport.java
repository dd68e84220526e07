package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.DraftQuestion;
import xuefa.bank.JudgedDraft;
import xuefa.bank.Likeness;
import xuefa.bank.RecordFate;
import xuefa.bank.flow.Imports.Change;
import xuefa.bank.flow.Imports.Changed;
import xuefa.shared.imports.Rejection;
import xuefa.shared.store.RecordStore;

/** Changes one record of an import, and what becomes of those like it. */
final class ChangingImport {
    private static final String PENDING = "pending";

    private final RecordStore store;

    ChangingImport(RecordStore store) {
        this.store = store;
    }

    Future<Changed> change(UUID importId, Change change, Map<String, UUID> known) {
        return store.inTransaction(tx -> tx.query(ImportSql.LOCK, Tuple.of(importId, PENDING))
                .compose(locked -> locked.size() == 0
                        ? Future.succeededFuture(Optional.<Row>empty())
                        : tx.query(ImportSql.REVISION, Tuple.of(importId, change.number()))
                                .map(rows -> ImportStore.list(rows, row -> row).stream()
                                        .findFirst()))
                .compose(found -> {
                    if (found.isEmpty()) {
                        return Future.succeededFuture(new Changed.Gone());
                    }
                    if (found.get().getInteger("revision") != change.revision()) {
                        return Future.succeededFuture(new Changed.Meanwhile());
                    }
                    var likenesses = new ArrayList<String>();
                    Optional.ofNullable(found.get().getString("likeness")).ifPresent(likenesses::add);
                    return write(tx, importId, change, likenesses)
                            .compose(written -> settle(tx, importId, likenesses, known))
                            .compose(settled -> BankDeeds.ofImport(
                                    tx,
                                    null,
                                    change instanceof Change.Dropped ? "bank.importDropped" : "bank.importRepaired",
                                    importId,
                                    BankDeeds.json().put("record", change.number())))
                            .map(new Changed.Done());
                }));
    }

    private static Future<?> write(RecordStore.Tx tx, UUID importId, Change change, List<String> likenesses) {
        return switch (change) {
            case Change.Dropped dropped ->
                tx.query(ImportSql.DROP, Tuple.of(importId, dropped.number(), dropped.dropped()));
            case Change.Repaired repaired ->
                switch (repaired.draft()) {
                    case JudgedDraft.Sound sound -> {
                        String likeness = Likeness.digest(sound.draft());
                        likenesses.add(likeness);
                        yield tx.query(
                                ImportSql.REPAIR,
                                repair(importId, change.number(), sound.draft())
                                        .addValue(likeness)
                                        .addValue("imported")
                                        .addValue(null)
                                        .addValue(null));
                    }
                    case JudgedDraft.Faulty faulty -> {
                        Rejection rejection = faulty.rejection();
                        yield tx.query(
                                ImportSql.REPAIR,
                                repair(importId, change.number(), faulty.draft().orElseThrow())
                                        .addValue(null)
                                        .addValue("rejected")
                                        .addValue(ImportRows.plain(rejection.reason()))
                                        .addValue(ImportRows.plain(rejection.cure())));
                    }
                };
        };
    }

    private static Tuple repair(UUID importId, int number, DraftQuestion draft) {
        return Tuple.of(importId, number, ImportRows.json(draft));
    }

    /** Those that are like what the record was, and those that are like what it is. */
    private static Future<?> settle(
            RecordStore.Tx tx, UUID importId, List<String> likenesses, Map<String, UUID> known) {
        return tx.query(ImportSql.ALIKE, Tuple.of(importId).addValue(likenesses.toArray(String[]::new)))
                .compose(rows -> {
                    var sound = ImportStore.list(
                            rows, row -> new RecordFate.Sound(row.getInteger("number"), row.getString("likeness")));
                    var fates = new FateColumns(RecordFate.of(sound, known));
                    return tx.query(
                            ImportSql.SETTLE,
                            Tuple.of(importId)
                                    .addValue(sound.stream()
                                            .map(RecordFate.Sound::number)
                                            .toArray(Integer[]::new))
                                    .addValue(fates.outcomes())
                                    .addValue(fates.questions())
                                    .addValue(fates.records()));
                })
                .compose(settled -> tx.query(ImportSql.TOUCH, Tuple.of(importId)));
    }
}
