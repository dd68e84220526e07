package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import xuefa.audit.Fault;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.ProtectedRow;
import xuefa.audit.SealedLeaf;
import xuefa.audit.Vouching;
import xuefa.shared.store.RecordStore;

/** What waits to be sealed and is vouched for, as a verification knows it. Confined to one event loop. */
final class WaitingKeys {
    private static final int KEYS = 5000;

    private final RecordStore store;
    private final Vouching vouching;
    private final Set<String> waiting = new HashSet<>();
    /** Of attempts for whose late answers something waits; nobody vouches for those. */
    private final Set<String> late = new HashSet<>();

    WaitingKeys(RecordStore store, Vouching vouching) {
        this.store = store;
        this.vouching = vouching;
    }

    boolean has(Kind kind, String key) {
        return waiting.contains(kind.name() + " " + key);
    }

    boolean hasLate(Kind kind, String key) {
        return kind.name().equals(Kinds.ATTEMPT) && late.contains(key);
    }

    /**
     * What may wait of a key: anything before it was sealed, later only what it may grow by.
     *
     * @param leaves of this key that are in their place
     */
    Predicate<ProtectedRow> rowsOf(Kind kind, String key, List<SealedLeaf> leaves) {
        boolean waits = has(kind, key);
        boolean grows = waits || hasLate(kind, key);
        return row -> leaves.isEmpty() ? waits : grows && kind.mayGrowBy(row);
    }

    /** Reads all; what nobody vouches for is a fault. */
    Future<Void> read(Findings found) {
        return read(new UUID(0, 0), found);
    }

    private Future<Void> read(UUID after, Findings found) {
        return store.query(SealSql.WAITING, Tuple.of(after, KEYS)).compose(rows -> {
            UUID last = after;
            for (Row row : rows) {
                last = row.getUUID("id");
                if (keep(row)) {
                    found.waiting++;
                } else {
                    found.add(new Fault(
                            "seal_due",
                            row.getString("kind") + "/" + row.getString("key"),
                            Fault.What.NOT_VOUCHED,
                            ""));
                }
            }
            return rows.size() < KEYS ? Future.succeededFuture() : read(last, found);
        });
    }

    /** Reads again whether these wait by now. */
    Future<Void> readAgain(Kind kind, Collection<String> keys) {
        String[] kinds = {kind.name(), kind.name().equals(Kinds.ATTEMPT) ? Kinds.LATE_ANSWERS : kind.name()};
        Tuple asked = Tuple.tuple().addValue(kinds).addValue(keys.toArray(String[]::new));
        return store.query(SealSql.WAITING_FOR, asked).map(rows -> {
            rows.forEach(this::keep);
            return null;
        });
    }

    /** False for what nobody vouches for. */
    private boolean keep(Row row) {
        String kind = row.getString("kind");
        String key = row.getString("key");
        return kind.equals(Kinds.LATE_ANSWERS)
                ? late.add(key) || late.contains(key)
                : vouching.isProof(row.getBuffer("proof").getBytes(), kind, key)
                        && (waiting.add(kind + " " + key) || waiting.contains(kind + " " + key));
    }
}
