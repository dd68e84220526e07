package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Head;
import xuefa.audit.HeadSigning;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.Leaf;
import xuefa.audit.Merkle;
import xuefa.audit.SealedLeaf;
import xuefa.audit.Vouching;
import xuefa.audit.flow.Seals;
import xuefa.shared.Digests;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Seals in PostgreSQL: a piece of what waits is one transaction. One instance an event loop. */
public final class SealStore implements Seals {
    private static final int SALT_BYTES = 16;

    private final Vertx vertx;
    private final RecordStore store;
    private final HeadSigning signing;
    private final Vouching vouching;
    private final SecureRandom random = new SecureRandom();
    private @Nullable ProtectedRows protectedRows;

    public SealStore(Vertx vertx, RecordStore store, HeadSigning signing, Vouching vouching) {
        this.vertx = vertx;
        this.store = store;
        this.signing = signing;
        this.vouching = vouching;
    }

    @Override
    public Future<Sealed> seal(int most) {
        return rows().compose(rows ->
                store.inTransaction(tx -> tx.query(SealSql.ALONE, Tuple.tuple()).compose(first -> {
                    Row row = first.iterator().next();
                    return row.getBoolean("alone")
                            ? seal(tx, rows, most, row.getOffsetDateTime("now").toInstant())
                            : Future.succeededFuture(new Sealed(List.of(), false));
                })));
    }

    private Future<ProtectedRows> rows() {
        ProtectedRows known = protectedRows;
        return known != null
                ? Future.succeededFuture(known)
                : ProtectedRows.on(store::query).onSuccess(read -> protectedRows = read);
    }

    private Future<Sealed> seal(Tx tx, ProtectedRows rows, int most, Instant now) {
        return tx.query(SealSql.DUE, Tuple.of(most)).compose(due -> {
            List<UUID> done = new ArrayList<>();
            List<UUID> refused = new ArrayList<>();
            Map<Kind, Set<String>> keys = sorted(due, done, refused);
            Map<String, List<Unsalted>> byChain = new LinkedHashMap<>();
            Future<Void> gathered = Future.succeededFuture();
            for (var each : keys.entrySet()) {
                gathered = gathered.compose(before -> gather(tx, rows, each.getKey(), each.getValue(), byChain));
            }
            return gathered.compose(all -> blocks(tx, byChain, now))
                    .compose(heads -> tx.query(SealSql.DONE, Tuple.tuple().addValue(done.toArray(UUID[]::new)))
                            .compose(gone -> refused.isEmpty()
                                    ? Future.<RowSet<Row>>succeededFuture()
                                    : tx.query(SealSql.REFUSE, Tuple.tuple().addValue(refused.toArray(UUID[]::new))))
                            .map(gone -> new Sealed(heads, due.size() == most)));
        });
    }

    private Map<Kind, Set<String>> sorted(RowSet<Row> due, List<UUID> done, List<UUID> refused) {
        Map<Kind, Set<String>> keys = new LinkedHashMap<>();
        for (Row row : due) {
            String kind = row.getString("kind");
            String key = row.getString("key");
            Optional<Kind> known = Kinds.of(kind.equals(Kinds.LATE_ANSWERS) ? Kinds.ATTEMPT : kind);
            boolean vouched = kind.equals(Kinds.LATE_ANSWERS)
                    || vouching.isProof(row.getBuffer("proof").getBytes(), kind, key);
            if (known.isPresent() && vouched) {
                keys.computeIfAbsent(known.get(), each -> new LinkedHashSet<>()).add(key);
                done.add(row.getUUID("id"));
            } else {
                refused.add(row.getUUID("id"));
            }
        }
        return keys;
    }

    /** What becomes a leaf. */
    private record Unsalted(String kind, String key, List<xuefa.audit.ProtectedRow> rows) {}

    private Future<Void> gather(
            Tx tx, ProtectedRows rows, Kind kind, Set<String> keys, Map<String, List<Unsalted>> byChain) {
        String[] asked = keys.toArray(String[]::new);
        return rows.standing(tx::query, kind, keys).compose(standing -> rows.find(tx::query, kind, keys)
                .compose(found -> tx.query(SealSql.SEALED, Tuple.of(kind.name()).addValue(asked))
                        .map(kept -> {
                            Map<String, Set<String>> before = rowsOf(kept);
                            for (String key : keys) {
                                add(kind, key, standing.get(key), found.get(key), before.get(key), byChain);
                            }
                            return null;
                        })));
    }

    private static Map<String, Set<String>> rowsOf(RowSet<Row> kept) {
        Map<String, Set<String>> known = new HashMap<>();
        kept.forEach(row -> Leaf.read(row.getString("content")).ifPresent(leaf -> leaf.rows()
                .forEach(each -> known.computeIfAbsent(leaf.key(), key -> new LinkedHashSet<>())
                        .add(each.table() + " " + each.key()))));
        return known;
    }

    private static void add(
            Kind kind,
            String key,
            ProtectedRows.@Nullable Standing standing,
            @Nullable List<xuefa.audit.ProtectedRow> found,
            @Nullable Set<String> before,
            Map<String, List<Unsalted>> byChain) {
        if (standing != null && !standing.due()) {
            return;
        }
        List<xuefa.audit.ProtectedRow> fresh = (found == null ? List.<xuefa.audit.ProtectedRow>of() : found)
                .stream()
                        .filter(row -> before == null || !before.contains(row.table() + " " + row.key()))
                        .filter(row -> before == null || kind.mayGrowBy(row))
                        .toList();
        if (before == null || !fresh.isEmpty()) {
            byChain.computeIfAbsent(standing == null ? Kind.RECORD : standing.chain(), chain -> new ArrayList<>())
                    .add(new Unsalted(kind.name(), key, standing == null ? List.of() : fresh));
        }
    }

    private Future<List<String>> blocks(Tx tx, Map<String, List<Unsalted>> byChain, Instant now) {
        List<String> heads = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (var each : byChain.entrySet()) {
            all = all.compose(before -> block(tx, each.getKey(), each.getValue(), now))
                    .map(head -> {
                        heads.add(head);
                        return null;
                    });
        }
        return all.map(done -> heads);
    }

    private Future<String> block(Tx tx, String chain, List<Unsalted> rows, Instant now) {
        return tx.query(SealSql.LAST, Tuple.of(chain)).compose(last -> {
            boolean first = last.size() == 0;
            long number = first ? 0 : last.iterator().next().getLong("number") + 1;
            String previous = first ? Head.NONE : last.iterator().next().getString("hash");
            return vertx.executeBlocking(() -> salted(chain, number, rows))
                    .map(Objects::requireNonNull)
                    .compose(leaves -> {
                        String root = Digests.hex(Merkle.root(
                                leaves.stream().map(SealedLeaf::hash).toList()));
                        Head head = new Head(
                                chain,
                                number,
                                previous,
                                leaves.size(),
                                root,
                                now.truncatedTo(ChronoUnit.MILLIS),
                                signing.keyId());
                        return write(tx, head, leaves);
                    });
        });
    }

    private List<SealedLeaf> salted(String chain, long number, List<Unsalted> rows) {
        List<SealedLeaf> leaves = new ArrayList<>();
        for (Unsalted each : rows) {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            Leaf leaf = new Leaf(
                    each.kind(),
                    each.key(),
                    each.rows().stream()
                            .map(row -> new Leaf.Row(row.table(), row.key(), row.digest(salt)))
                            .toList());
            leaves.add(new SealedLeaf(chain, number, leaves.size(), leaf.kind(), leaf.key(), leaf.content(), salt));
        }
        return leaves;
    }

    private Future<String> write(Tx tx, Head head, List<SealedLeaf> leaves) {
        String signed = signing.sign(head);
        Tuple block = Tuple.of(head.chain(), head.number(), signed)
                .addBuffer(Buffer.buffer(head.hash()))
                .addInteger(head.leaves())
                .addOffsetDateTime(head.sealedAt().atOffset(ZoneOffset.UTC));
        Tuple columns = new Columns<>(leaves)
                .whole(SealedLeaf::place)
                .text(SealedLeaf::kind)
                .text(SealedLeaf::key)
                .text(SealedLeaf::content)
                .bytes(SealedLeaf::salt)
                .tuple();
        Tuple all = Tuple.of(head.chain(), head.number());
        for (int i = 0; i < columns.size(); i++) {
            all.addValue(columns.getValue(i));
        }
        return tx.query(SealSql.ADD_BLOCK, block)
                .compose(added -> tx.query(SealSql.ADD_LEAVES, all))
                .map(signed);
    }
}
