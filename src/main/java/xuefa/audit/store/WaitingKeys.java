package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import xuefa.audit.Fault;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.Vouching;
import xuefa.shared.store.RecordStore;

/** What waits to be sealed and is vouched for, as a verification knows it. Confined to one event loop. */
final class WaitingKeys {
    private static final int KEYS = 5000;

    private final RecordStore store;
    private final Vouching vouching;
    private final Set<String> waiting = new HashSet<>();

    WaitingKeys(RecordStore store, Vouching vouching) {
        this.store = store;
        this.vouching = vouching;
    }

    boolean has(Kind kind, String key) {
        return waiting.contains(kind.name() + " " + key);
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
                String kind = row.getString("kind");
                String key = row.getString("key");
                if (kind.equals(Kinds.LATE_ANSWERS)
                        || vouching.isProof(row.getBuffer("proof").getBytes(), kind, key)) {
                    waiting.add((kind.equals(Kinds.LATE_ANSWERS) ? Kinds.ATTEMPT : kind) + " " + key);
                    found.waiting++;
                } else {
                    found.add(new Fault("seal_due", kind + "/" + key, Fault.What.NOT_VOUCHED, ""));
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
            for (Row row : rows) {
                if (isVouched(row)) {
                    waiting.add(kind.name() + " " + row.getString("key"));
                }
            }
            return null;
        });
    }

    private boolean isVouched(Row row) {
        String kind = row.getString("kind");
        return kind.equals(Kinds.LATE_ANSWERS)
                || vouching.isProof(row.getBuffer("proof").getBytes(), kind, row.getString("key"));
    }
}
