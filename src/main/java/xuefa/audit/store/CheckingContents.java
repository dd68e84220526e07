package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import xuefa.audit.CheckedLeaf;
import xuefa.audit.Fault;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.Leaf;
import xuefa.audit.ProtectedRow;
import xuefa.audit.SealedLeaf;
import xuefa.shared.store.RecordStore;

/** Holds the rows that leaves name, as they are now, against what was sealed. Confined to one event loop. */
final class CheckingContents {
    private final Vertx vertx;
    private final RecordStore store;
    private final ProtectedRows protectedRows;
    private final WaitingKeys waiting;
    private final ProvenErasures erasures;
    private final Findings found;

    CheckingContents(Vertx vertx, RecordStore store, ProtectedRows protectedRows, WaitingKeys waiting, Findings found) {
        this.vertx = vertx;
        this.store = store;
        this.protectedRows = protectedRows;
        this.waiting = waiting;
        erasures = new ProvenErasures(store, protectedRows, waiting);
        this.found = found;
    }

    Future<Void> check(List<SealedLeaf> leaves) {
        Map<String, Map<String, List<SealedLeaf>>> keys = new LinkedHashMap<>();
        for (SealedLeaf leaf : leaves) {
            // What was signed counts, not the columns beside it.
            Optional<Leaf> read = Leaf.read(leaf.content());
            String kind = read.map(Leaf::kind).orElse(leaf.kind());
            String key = read.map(Leaf::key).orElse(leaf.key());
            List<SealedLeaf> hidden = keys.computeIfAbsent(kind, name -> new LinkedHashMap<>())
                    .computeIfAbsent(key, name -> new ArrayList<>());
            if (!leaf.kind().equals(kind) || !leaf.key().equals(key)) {
                hidden.add(leaf);
            }
        }
        Future<Void> all = Future.succeededFuture();
        for (var each : keys.entrySet()) {
            Optional<Kind> kind = Kinds.of(each.getKey());
            if (kind.isPresent()) {
                all = all.compose(before -> check(kind.get(), each.getValue()));
            }
        }
        return all;
    }

    /** A key that seems wrong is looked at again: it may have been written to between two questions. */
    private Future<Void> check(Kind kind, Map<String, List<SealedLeaf>> keys) {
        return faulty(kind, keys, keys.keySet())
                .compose(first -> first.isEmpty()
                        ? Future.succeededFuture()
                        : waiting.readAgain(kind, first.keySet())
                                .compose(read -> faulty(kind, keys, first.keySet()))
                                .map(second -> {
                                    second.values().forEach(found::addAll);
                                    return null;
                                }));
    }

    /** @param hidden leaves of these keys whose columns name others */
    private Future<Map<String, List<Fault>>> faulty(Kind kind, Map<String, List<SealedLeaf>> hidden, Set<String> keys) {
        Tuple asked = Tuple.of(kind.name()).addValue(keys.toArray(String[]::new));
        return store.query(SealSql.PROVING, asked).compose(kept -> protectedRows
                .find(store::query, kind, keys)
                .compose(rows -> erasures.find(kind, keys).compose(erased -> {
                    rows.values().forEach(each -> found.rows += each.size());
                    found.erased += erased.size();
                    Map<String, List<SealedLeaf>> byKey = new LinkedHashMap<>();
                    keys.forEach(key -> byKey.put(key, new ArrayList<>(hidden.getOrDefault(key, List.of()))));
                    SealRows.leaves(kept).forEach(leaf -> byKey.computeIfAbsent(leaf.key(), key -> new ArrayList<>())
                            .add(leaf));
                    return compare(kind, byKey, rows, erased);
                })));
    }

    private Future<Map<String, List<Fault>>> compare(
            Kind kind,
            Map<String, List<SealedLeaf>> byKey,
            Map<String, List<ProtectedRow>> rows,
            Map<String, String> erased) {
        return vertx.executeBlocking(() -> {
                    Map<String, List<Fault>> faulty = new LinkedHashMap<>();
                    byKey.forEach((key, kept) -> {
                        List<Fault> faults = CheckedLeaf.check(
                                kept,
                                rows.getOrDefault(key, List.of()),
                                Optional.ofNullable(erased.get(key)),
                                waiting.rowsOf(kind, key, kept));
                        if (!faults.isEmpty()) {
                            faulty.put(key, faults);
                        }
                    });
                    return faulty;
                })
                .map(Objects::requireNonNull);
    }
}
