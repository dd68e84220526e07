package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import xuefa.audit.CheckedLeaf;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.SealedLeaf;
import xuefa.shared.store.RecordStore;

/** What was erased lawfully: only erasures that are sealed, or vouched for and waiting, excuse that a row is gone. */
final class ProvenErasures {
    private static final Kind ERASURE = Kinds.of(Kinds.ERASURE).orElseThrow();

    private final RecordStore store;
    private final ProtectedRows protectedRows;
    private final WaitingKeys waiting;

    ProvenErasures(RecordStore store, ProtectedRows protectedRows, WaitingKeys waiting) {
        this.store = store;
        this.protectedRows = protectedRows;
        this.waiting = waiting;
    }

    /** What is left over, by key; nothing for keys of which nothing was erased. */
    Future<Map<String, String>> find(Kind kind, Collection<String> keys) {
        return store.query(SealSql.ERASED, Tuple.of(kind.name()).addValue(keys.toArray(String[]::new)))
                .compose(rows -> {
                    Map<String, Row> erasures = new HashMap<>();
                    rows.forEach(row -> erasures.put(row.getString("id"), row));
                    return erasures.isEmpty() ? Future.succeededFuture(Map.of()) : proven(erasures);
                });
    }

    private Future<Map<String, String>> proven(Map<String, Row> erasures) {
        Tuple asked = Tuple.of(ERASURE.name()).addValue(erasures.keySet().toArray(String[]::new));
        return waiting.readAgain(ERASURE, erasures.keySet())
                .compose(read -> store.query(SealSql.PROVING, asked))
                .compose(kept -> protectedRows
                        .find(store::query, ERASURE, erasures.keySet())
                        .map(rows -> {
                            Map<String, List<SealedLeaf>> leaves = SealRows.byKey(kept);
                            Map<String, String> found = new HashMap<>();
                            erasures.forEach((id, row) -> {
                                List<SealedLeaf> own = leaves.getOrDefault(id, List.of());
                                if (CheckedLeaf.check(
                                                own,
                                                rows.getOrDefault(id, List.of()),
                                                Optional.empty(),
                                                waiting.rowsOf(ERASURE, id, own))
                                        .isEmpty()) {
                                    found.put(
                                            Objects.requireNonNull(row.getString("key")),
                                            Objects.requireNonNull(row.getString("left_over")));
                                }
                            });
                            return found;
                        }));
    }
}
