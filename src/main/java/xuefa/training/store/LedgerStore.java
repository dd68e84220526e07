package xuefa.training.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.shared.store.RecordStore;
import xuefa.training.flow.Ledger;
import xuefa.training.flow.LedgerRow;

/** The ledger as people read it, in PostgreSQL. */
public final class LedgerStore implements Ledger {
    private static final String ROWS = """
            select e.id, e.note, e.rule, coalesce(u.name, '') as unit, e.after_closing, coalesce(p.name, '') as recorded_by, e.recorded_at
            from hours_entry e left join unit u on u.id = e.unit_id left join person p on p.id = e.recorded_by
            where e.person_id = $1 and e.year = $2 order by e.recorded_at, e.id
            """;

    private final RecordStore store;

    public LedgerStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<List<LedgerRow>> rows(UUID person, int year) {
        return store.query(ROWS, Tuple.of(person, year)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(LedgerStore::row)
                .toList());
    }

    private static LedgerRow row(Row row) {
        return new LedgerRow(
                row.getUUID("id"),
                row.getString("note"),
                row.getString("rule"),
                row.getString("unit"),
                row.getBoolean("after_closing"),
                row.getString("recorded_by"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
