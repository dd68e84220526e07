package xuefa.dossier.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.dossier.DossierTable;
import xuefa.dossier.flow.ExportingDossier;
import xuefa.dossier.flow.LookingAtDossier.Line;
import xuefa.shared.office.TableStream;
import xuefa.shared.store.RecordStore;

/** Lists of the dossier from PostgreSQL, by a cursor. */
public final class DossierExportStore implements ExportingDossier {
    private static final int ROWS = 1000;

    private final RecordStore store;

    /** @param store a patient one, as a slow reader keeps one of its connections */
    public DossierExportStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Integer> begin(Order order) {
        var wanted = order.wanted();
        return store.inTransaction(
                tx -> tx.query(DossierLookingSql.COUNTS, DossierLookingStore.asked(order.reach(), wanted))
                        .compose(counted -> {
                            int rows = 0;
                            for (Row row : counted) {
                                boolean meant = wanted.value()
                                        .map(row.getString("value")::equals)
                                        .orElse(true);
                                rows += meant ? row.getInteger("n") : 0;
                            }
                            Deed deed = Deed.of(
                                            "dossier.exported",
                                            "unit",
                                            wanted.unitId().map(UUID::toString).orElse("all"))
                                    .after(JsonNodeFactory.instance
                                            .objectNode()
                                            .put("kind", wanted.kind().code())
                                            .put("rows", rows));
                            return AuditEntries.add(
                                            tx,
                                            order.actor(),
                                            wanted.unitId().map(deed::at).orElse(deed))
                                    .map(rows);
                        }));
    }

    @Override
    public Future<Void> handOn(Order order, Function<List<List<Object>>, Future<Void>> taking) {
        return store.handOn(
                DossierLookingSql.PAGE,
                DossierLookingStore.paged(order.reach(), order.wanted(), TableStream.MOST_ROWS),
                ROWS,
                rows -> {
                    List<List<Object>> chunk = new ArrayList<>(rows.size());
                    rows.forEach(row -> chunk.add(cells(DossierLookingStore.line(row))));
                    return taking.apply(chunk);
                });
    }

    private static List<Object> cells(Line line) {
        List<Object> cells = new ArrayList<>(List.of(line.name(), line.workNumber(), line.unit()));
        cells.addAll(DossierTable.cells(line.fact(), line.masked()));
        cells.add(line.by().orElse(""));
        return cells;
    }
}
