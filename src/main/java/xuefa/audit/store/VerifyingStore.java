package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.audit.CheckedBlock;
import xuefa.audit.CheckedLeaf;
import xuefa.audit.Fault;
import xuefa.audit.Head;
import xuefa.audit.HeadSigning;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.ProtectedRow;
import xuefa.audit.SealedBlock;
import xuefa.audit.SealedLeaf;
import xuefa.audit.Verification;
import xuefa.audit.Vouching;
import xuefa.audit.flow.Verifying;
import xuefa.shared.Digests;
import xuefa.shared.store.RecordStore;

/** Reads the whole record, page by page, and holds it against its chains. Keeps no lock; what is written meanwhile waits. */
public final class VerifyingStore implements Verifying {
    private static final int BLOCKS = 200;
    private static final int LEAVES = 400;
    private static final int KEYS = 5000;

    private final Vertx vertx;
    private final RecordStore store;
    private final HeadSigning signing;
    private final Vouching vouching;

    public VerifyingStore(Vertx vertx, RecordStore store, HeadSigning signing, Vouching vouching) {
        this.vertx = vertx;
        this.store = store;
        this.signing = signing;
        this.vouching = vouching;
    }

    @Override
    public Future<Verification> verify(List<String> handedOut, Progress progress) {
        return ProtectedRows.on(store::query).compose(rows -> {
            Run run = new Run(rows, progress);
            return run.handedOut(handedOut)
                    .compose(read -> run.waiting(new UUID(0, 0)))
                    .compose(read -> run.chains())
                    .compose(read -> run.strays())
                    .compose(read -> run.unsealed())
                    .map(read -> run.verification());
        });
    }

    /** One verification. Confined to one event loop. */
    private final class Run {
        private final ProtectedRows protectedRows;
        private final Progress progress;
        private final Findings found = new Findings();
        /** What waits, by kind and key. */
        private final Set<String> waiting = new HashSet<>();
        /** Hashes of heads that were handed out, by chain and number. */
        private final Map<String, Map<Long, String>> handed = new HashMap<>();

        private long of;

        Run(ProtectedRows protectedRows, Progress progress) {
            this.protectedRows = protectedRows;
            this.progress = progress;
        }

        Future<Void> handedOut(List<String> heads) {
            for (String signed : heads) {
                Optional<Head> head = signing.verify(signed);
                if (head.isPresent()) {
                    handed.computeIfAbsent(head.get().chain(), chain -> new HashMap<>())
                            .put(head.get().number(), Digests.hex(head.get().hash()));
                    found.handedOut++;
                } else {
                    found.add(new Fault("heads file", signed.substring(0, Math.min(40, signed.length())), Fault.What.FORGED, ""));
                }
            }
            return Future.succeededFuture();
        }

        Future<Void> waiting(UUID after) {
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
                return rows.size() < KEYS ? Future.succeededFuture() : waiting(last);
            });
        }

        Future<Void> chains() {
            return store.query(SealSql.CHAINS).compose(rows -> {
                Future<Void> all = Future.succeededFuture();
                Set<String> chains = new LinkedHashSet<>();
                for (Row row : rows) {
                    of += row.getLong("leaves");
                    chains.add(row.getString("chain"));
                }
                // A rehearsal's chain goes with the rehearsal.
                handed.keySet().stream().filter(chain -> chain.equals(Kind.RECORD)).forEach(chains::add);
                for (String chain : chains) {
                    all = all.compose(before -> chain(chain, 0, Head.NONE));
                }
                return all;
            });
        }

        private Future<Void> chain(String chain, long from, String before) {
            return store.query(SealSql.BLOCKS, Tuple.of(chain, from, BLOCKS)).compose(rows -> {
                List<SealedBlock> page = new ArrayList<>();
                int leaves = 0;
                for (Row row : rows) {
                    if (!page.isEmpty() && leaves + row.getInteger("leaves") > LEAVES) {
                        break;
                    }
                    leaves += row.getInteger("leaves");
                    page.add(block(row));
                }
                if (page.isEmpty()) {
                    notThere(chain, from, Long.MAX_VALUE);
                    return Future.succeededFuture();
                }
                long last = page.getLast().number();
                return store.query(SealSql.LEAVES, Tuple.of(chain, from, last))
                        .compose(read -> page(page, leaves(read), from, before))
                        .compose(hash -> progress.told(found.leaves, of)
                                ? Future.failedFuture(new BrokenOff())
                                : chain(chain, last + 1, hash));
            });
        }

        /** Heads that were handed out for blocks that aren't there. */
        private void notThere(String chain, long from, long until) {
            handed.getOrDefault(chain, Map.of()).keySet().stream()
                    .filter(number -> number >= from && number < until)
                    .sorted()
                    .forEach(number -> found.add(new Fault(
                            "seal_block", chain + "/" + number, Fault.What.NOT_AS_HANDED_OUT, chain + "/" + number)));
        }

        /** The hash of the last block. */
        private Future<String> page(List<SealedBlock> blocks, List<SealedLeaf> leaves, long from, String before) {
            Map<Long, List<SealedLeaf>> byBlock = new HashMap<>();
            leaves.forEach(leaf -> byBlock.computeIfAbsent(leaf.block(), block -> new ArrayList<>())
                    .add(leaf));
            return vertx.executeBlocking(() -> {
                        List<Fault> faults = new ArrayList<>();
                        String previous = before;
                        long expected = from;
                        for (SealedBlock block : blocks) {
                            for (; expected < block.number(); expected++) {
                                String at = block.chain() + "/" + expected;
                                faults.add(new Fault("seal_block", at, Fault.What.MISSING, at));
                            }
                            expected++;
                            faults.addAll(CheckedBlock.check(
                                    signing,
                                    block,
                                    Optional.of(previous),
                                    byBlock.getOrDefault(block.number(), List.of())));
                            String hash = signing.verify(block.head())
                                    .map(head -> Digests.hex(head.hash()))
                                    .orElse(block.hash());
                            String known = handed.getOrDefault(block.chain(), Map.of())
                                    .get(block.number());
                            if (known != null && !known.equals(hash)) {
                                faults.add(new Fault(
                                        "seal_block", block.at(), Fault.What.NOT_AS_HANDED_OUT, block.at()));
                            }
                            previous = hash;
                        }
                        found.addAll(faults);
                        return previous;
                    })
                    .map(Objects::requireNonNull)
                    .compose(hash -> {
                        notThere(blocks.getFirst().chain(), from, blocks.getFirst().number());
                        found.blocks += blocks.size();
                        found.leaves += leaves.size();
                        return contents(leaves).map(hash);
                    });
        }

        private Future<Void> contents(List<SealedLeaf> leaves) {
            Map<String, Set<String>> keys = new LinkedHashMap<>();
            leaves.forEach(leaf -> keys.computeIfAbsent(leaf.kind(), kind -> new LinkedHashSet<>())
                    .add(leaf.key()));
            Future<Void> all = Future.succeededFuture();
            for (var each : keys.entrySet()) {
                Optional<Kind> kind = Kinds.of(each.getKey());
                if (kind.isPresent()) {
                    all = all.compose(before -> contents(kind.get(), each.getValue()));
                }
            }
            return all;
        }

        /** A key that seems wrong is looked at again: it may have been written to between two questions. */
        private Future<Void> contents(Kind kind, Set<String> keys) {
            return faulty(kind, keys).compose(first -> first.isEmpty()
                    ? Future.succeededFuture()
                    : waiting(kind, first.keySet())
                            .compose(read -> faulty(kind, first.keySet()))
                            .map(second -> {
                                second.values().forEach(found::addAll);
                                return null;
                            }));
        }

        private Future<Void> waiting(Kind kind, Set<String> keys) {
            String[] kinds = {kind.name(), kind.name().equals(Kinds.ATTEMPT) ? Kinds.LATE_ANSWERS : kind.name()};
            return store.query(SealSql.WAITING_FOR, Tuple.tuple().addValue(kinds).addValue(keys.toArray(String[]::new)))
                    .map(rows -> {
                        for (Row row : rows) {
                            String name = row.getString("kind");
                            String key = row.getString("key");
                            if (name.equals(Kinds.LATE_ANSWERS)
                                    || vouching.isProof(row.getBuffer("proof").getBytes(), name, key)) {
                                waiting.add(kind.name() + " " + key);
                            }
                        }
                        return null;
                    });
        }

        private Future<Map<String, List<Fault>>> faulty(Kind kind, Set<String> keys) {
            Tuple asked = Tuple.of(kind.name()).addValue(keys.toArray(String[]::new));
            return store.query(SealSql.SEALED, asked)
                    .compose(sealed -> protectedRows
                            .find(store::query, kind, keys)
                            .compose(rows -> store.query(SealSql.ERASED, asked).compose(erasures -> {
                                rows.values().forEach(each -> found.rows += each.size());
                                found.erased += erasures.size();
                                Map<String, String> erased = new HashMap<>();
                                erasures.forEach(row -> erased.put(row.getString("key"), row.getString("left_over")));
                                return compare(kind, leaves(sealed), rows, erased);
                            })));
        }

        private Future<Map<String, List<Fault>>> compare(
                Kind kind,
                List<SealedLeaf> leaves,
                Map<String, List<ProtectedRow>> rows,
                Map<String, String> erased) {
            Map<String, List<SealedLeaf>> byKey = new LinkedHashMap<>();
            leaves.forEach(leaf ->
                    byKey.computeIfAbsent(leaf.key(), key -> new ArrayList<>()).add(leaf));
            return vertx.executeBlocking(() -> {
                        Map<String, List<Fault>> faulty = new LinkedHashMap<>();
                        byKey.forEach((key, sealed) -> {
                            List<Fault> faults = CheckedLeaf.check(
                                    sealed,
                                    rows.getOrDefault(key, List.of()),
                                    Optional.ofNullable(erased.get(key)),
                                    waiting.contains(kind.name() + " " + key));
                            if (!faults.isEmpty()) {
                                faulty.put(key, faults);
                            }
                        });
                        return faulty;
                    })
                    .map(Objects::requireNonNull);
        }

        Future<Void> strays() {
            return store.query(SealSql.STRAY).map(rows -> {
                rows.forEach(row -> found.add(
                        new Fault(row.getString("relation"), row.getString("key"), Fault.What.INSERTED, "")));
                return null;
            });
        }

        /** Protected rows that no leaf names. */
        Future<Void> unsealed() {
            Future<Void> all = Future.succeededFuture();
            for (Kind kind : Kinds.ALL) {
                all = all.compose(before -> unsealed(kind, ""));
                for (Kind.Part part : kind.parts().subList(1, kind.parts().size())) {
                    all = all.compose(before -> store.query(ProtectedSql.orphans(kind, part)))
                            .map(rows -> {
                                rows.forEach(row -> found.add(
                                        new Fault(part.table(), row.getString("key"), Fault.What.INSERTED, "")));
                                return null;
                            });
                }
            }
            return all;
        }

        private Future<Void> unsealed(Kind kind, String after) {
            return store.query(protectedRows.sql().unsealed(kind), Tuple.of(after, KEYS))
                    .compose(rows -> {
                        String last = after;
                        List<String> unknown = new ArrayList<>();
                        for (Row row : rows) {
                            last = row.getString("key");
                            if (!waiting.contains(kind.name() + " " + last)) {
                                unknown.add(last);
                            }
                        }
                        String next = last;
                        return written(kind, unknown).compose(done -> rows.size() < KEYS
                                ? Future.succeededFuture()
                                : unsealed(kind, next));
                    });
        }

        /** What was written after the waiting rows were read may wait, or be sealed, by now. */
        private Future<Void> written(Kind kind, List<String> keys) {
            if (keys.isEmpty()) {
                return Future.succeededFuture();
            }
            String[] asked = keys.toArray(String[]::new);
            return store.query(SealSql.KNOWN, Tuple.of(kind.name()).addValue(asked)).map(rows -> {
                Set<String> known = new HashSet<>();
                for (Row row : rows) {
                    byte[] proof = row.getBuffer("proof") == null
                            ? new byte[0]
                            : row.getBuffer("proof").getBytes();
                    if (row.getBoolean("sealed") || vouching.isProof(proof, kind.name(), row.getString("key"))) {
                        known.add(row.getString("key"));
                    }
                }
                keys.stream()
                        .filter(key -> !known.contains(key))
                        .forEach(key -> found.add(new Fault(
                                kind.parts().getFirst().table(), key, Fault.What.INSERTED, "")));
                return null;
            });
        }

        Verification verification() {
            return found.verification();
        }
    }

    /** Somebody wanted it to end. */
    public static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super("the verification was broken off");
        }
    }

    private static SealedBlock block(Row row) {
        return new SealedBlock(
                row.getString("chain"),
                row.getLong("number"),
                row.getString("head"),
                row.getString("hash"),
                row.getInteger("leaves"),
                row.getOffsetDateTime("sealed_at").toInstant());
    }

    static List<SealedLeaf> leaves(Iterable<Row> rows) {
        List<SealedLeaf> leaves = new ArrayList<>();
        for (Row row : rows) {
            leaves.add(new SealedLeaf(
                    row.getString("chain"),
                    row.getLong("block"),
                    row.getInteger("place"),
                    row.getString("kind"),
                    row.getString("key"),
                    row.getString("content"),
                    row.getBuffer("salt") == null
                            ? new byte[0]
                            : row.getBuffer("salt").getBytes()));
        }
        return leaves;
    }
}
