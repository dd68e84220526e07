package xuefa.audit.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import xuefa.audit.Deed;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.Sheets;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Takes what is there when a kind of rows begins to be protected into the record as it is found: once for each kind, and never again. */
public final class BeginningRecord {
    private static final int PAGE = 5000;

    /** No row when it began before. $1 fact. */
    private static final String CLAIM = """
            insert into installation (fact, value)
            select $1, clock_timestamp()::text
            where not exists (select 1 from installation where fact = $1) and not exists (select 1 from seal_leaf where kind = $2)
            on conflict do nothing
            """;

    private final RecordStore store;

    /** @param store a patient one */
    public BeginningRecord(RecordStore store) {
        this.store = store;
    }

    /** May be repeated at every start. */
    public Future<Void> begin() {
        return ProtectedRows.on(store::query).compose(rows -> {
            Future<Void> all = Future.succeededFuture();
            for (String subject : Sheets.subjects()) {
                all = all.compose(before -> store.inTransaction(tx -> RowVersions.begin(tx, subject)));
            }
            for (Kind kind : Kinds.ALL) {
                all = all.compose(before -> store.inTransaction(tx -> begin(tx, rows, kind)));
            }
            return all;
        });
    }

    private static Future<Void> begin(Tx tx, ProtectedRows rows, Kind kind) {
        return tx.query(CLAIM, Tuple.of("sealed since: " + kind.name(), kind.name()))
                .compose(claimed -> claimed.rowCount() == 0
                        ? Future.succeededFuture()
                        : add(tx, rows, kind, "", 0)
                                .compose(count -> count == 0
                                        ? Future.succeededFuture()
                                        : AuditEntries.add(
                                                tx,
                                                Actor.CLOCK,
                                                Deed.of("audit.begun", "kind", kind.name())
                                                        .after(JsonNodeFactory.instance
                                                                .objectNode()
                                                                .put("found", count)))));
    }

    private static Future<Long> add(Tx tx, ProtectedRows rows, Kind kind, String after, long before) {
        return tx.query(rows.sql().unsealed(kind), Tuple.of(after, PAGE)).compose(page -> {
            List<String> keys = new ArrayList<>();
            for (Row row : page) {
                keys.add(row.getString("key"));
            }
            return ToSeal.add(tx, kind.name(), keys).compose(added -> {
                long count = before + keys.size();
                return keys.size() < PAGE ? Future.succeededFuture(count) : add(tx, rows, kind, keys.getLast(), count);
            });
        });
    }
}
