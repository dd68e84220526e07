package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import xuefa.audit.CheckedBlock;
import xuefa.audit.Fault;
import xuefa.audit.Head;
import xuefa.audit.HeadSigning;
import xuefa.audit.Kind;
import xuefa.audit.SealedBlock;
import xuefa.audit.SealedLeaf;
import xuefa.audit.flow.Verifying.Progress;
import xuefa.shared.Digests;
import xuefa.shared.store.RecordStore;

/** Reads the chains page by page: signatures, links, hash trees, heads that were handed out, and what the leaves name. Confined to one event loop. */
final class CheckingChains {
    private static final int BLOCKS = 200;
    private static final int LEAVES = 400;
    /** So many missing blocks in a row are named one by one, what is beyond as one. */
    private static final int NAMED = 10_000;

    private final Vertx vertx;
    private final RecordStore store;
    private final HeadSigning signing;
    private final CheckingContents contents;
    private final Findings found;
    private final Progress progress;
    /** Hashes of heads that were handed out, by chain and number. */
    private final Map<String, Map<Long, String>> handed = new HashMap<>();

    private long of;

    CheckingChains(
            Vertx vertx,
            RecordStore store,
            HeadSigning signing,
            CheckingContents contents,
            Findings found,
            Progress progress) {
        this.vertx = vertx;
        this.store = store;
        this.signing = signing;
        this.contents = contents;
        this.found = found;
        this.progress = progress;
    }

    void handedOut(List<String> heads) {
        for (String signed : heads) {
            Optional<Head> head = signing.verify(signed);
            if (head.isPresent()) {
                handed.computeIfAbsent(head.get().chain(), chain -> new HashMap<>())
                        .put(head.get().number(), Digests.hex(head.get().hash()));
                found.handedOut++;
            } else {
                found.add(new Fault(
                        "heads file", signed.substring(0, Math.min(40, signed.length())), Fault.What.FORGED, ""));
            }
        }
    }

    Future<Void> check() {
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
                page.add(SealRows.block(row));
            }
            if (page.isEmpty()) {
                notThere(chain, from, Long.MAX_VALUE);
                return Future.succeededFuture();
            }
            long last = page.getLast().number();
            return store.query(SealSql.LEAVES, Tuple.of(chain, from, last))
                    .compose(read -> page(page, SealRows.leaves(read), from, before))
                    .compose(hash -> progress.told(found.leaves, of)
                            ? Future.failedFuture(new VerifyingStore.BrokenOff())
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
                        if (expected < block.number()) {
                            faults.addAll(gap(block.chain(), expected, block.number() - 1));
                        }
                        expected = block.number() + 1;
                        faults.addAll(CheckedBlock.check(
                                signing,
                                block,
                                Optional.of(previous),
                                byBlock.getOrDefault(block.number(), List.of())));
                        String hash = signing.verify(block.head())
                                .map(head -> Digests.hex(head.hash()))
                                .orElse(block.hash());
                        String known =
                                handed.getOrDefault(block.chain(), Map.of()).get(block.number());
                        if (known != null && !known.equals(hash)) {
                            faults.add(new Fault("seal_block", block.at(), Fault.What.NOT_AS_HANDED_OUT, block.at()));
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
                    return contents.check(leaves).map(hash);
                });
    }

    private static List<Fault> gap(String chain, long from, long until) {
        List<Fault> faults = new ArrayList<>();
        long number = from;
        for (; number <= until && number < from + NAMED; number++) {
            String at = chain + "/" + number;
            faults.add(new Fault("seal_block", at, Fault.What.MISSING, at));
        }
        if (number <= until) {
            String at = chain + "/" + number;
            faults.add(new Fault("seal_block", at + ".." + until, Fault.What.MISSING, at));
        }
        return faults;
    }
}
