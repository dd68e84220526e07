package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import xuefa.audit.Fault;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.Vouching;
import xuefa.shared.store.RecordStore;

/** Finds what nothing in the chains names. Confined to one event loop. */
final class FindingInserted {
    private static final int KEYS = 5000;

    private final RecordStore store;
    private final ProtectedRows protectedRows;
    private final Vouching vouching;
    private final WaitingKeys waiting;
    private final Findings found;

    FindingInserted(
            RecordStore store, ProtectedRows protectedRows, Vouching vouching, WaitingKeys waiting, Findings found) {
        this.store = store;
        this.protectedRows = protectedRows;
        this.vouching = vouching;
        this.waiting = waiting;
        this.found = found;
    }

    /** Leaves of no block, salts of no leaf. */
    Future<Void> strays() {
        return store.query(SealSql.STRAY).map(rows -> {
            for (Row row : rows) {
                String at = row.getString("key");
                found.add(new Fault(row.getString("relation"), at, Fault.What.INSERTED, ""));
                if (row.getString("relation").equals("seal_leaf")) {
                    String block = at.substring(0, at.lastIndexOf('/'));
                    found.add(new Fault("seal_block", block, Fault.What.MISSING, block));
                }
            }
            return null;
        });
    }

    /** Protected rows that no leaf names. */
    Future<Void> find() {
        Future<Void> all = Future.succeededFuture();
        for (Kind kind : Kinds.ALL) {
            all = all.compose(before -> unsealed(kind, ""));
            for (Kind.Part part : kind.parts().subList(1, kind.parts().size())) {
                all = all.compose(before -> store.query(ProtectedSql.orphans(kind, part)))
                        .map(rows -> {
                            rows.forEach(row ->
                                    found.add(new Fault(part.table(), row.getString("key"), Fault.What.INSERTED, "")));
                            return null;
                        });
            }
            all = all.compose(before -> unlike(kind));
        }
        return all;
    }

    private Future<Void> unlike(Kind kind) {
        return kind.mirror()
                .map(mirror -> store.query(ProtectedSql.unlike(kind, mirror)).<Void>map(rows -> {
                    rows.forEach(row -> found.add(
                            new Fault(mirror.table(), row.getString("key"), Fault.What.of(row.getString("what")), "")));
                    return null;
                }))
                .orElseGet(Future::succeededFuture);
    }

    private Future<Void> unsealed(Kind kind, String after) {
        return store.query(protectedRows.sql().unsealed(kind), Tuple.of(after, KEYS))
                .compose(rows -> {
                    String last = after;
                    List<String> unknown = new ArrayList<>();
                    for (Row row : rows) {
                        last = row.getString("key");
                        if (!waiting.has(kind, last)) {
                            unknown.add(last);
                        }
                    }
                    String next = last;
                    return written(kind, unknown)
                            .compose(done -> rows.size() < KEYS ? Future.succeededFuture() : unsealed(kind, next));
                });
    }

    /** What was written after the waiting rows were read may wait, or be kept, by now. */
    private Future<Void> written(Kind kind, List<String> keys) {
        if (keys.isEmpty()) {
            return Future.succeededFuture();
        }
        String[] asked = keys.toArray(String[]::new);
        return store.query(SealSql.KNOWN, Tuple.of(kind.name()).addValue(asked)).compose(rows -> {
            Set<String> known = new HashSet<>();
            for (Row row : rows) {
                byte[] proof = row.getBuffer("proof") == null
                        ? new byte[0]
                        : row.getBuffer("proof").getBytes();
                if (row.getBoolean("sealed") || vouching.isProof(proof, kind.name(), row.getString("key"))) {
                    known.add(row.getString("key"));
                }
            }
            List<String> inserted =
                    keys.stream().filter(key -> !known.contains(key)).toList();
            return inserted.isEmpty()
                    ? Future.succeededFuture()
                    : protectedRows.find(store::query, kind, inserted).map(all -> {
                        all.values()
                                .forEach(each -> each.forEach(
                                        row -> found.add(new Fault(row.table(), row.key(), Fault.What.INSERTED, ""))));
                        return null;
                    });
        });
    }
}
