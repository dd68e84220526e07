package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xuefa.audit.CheckedBlock;
import xuefa.audit.CheckedLeaf;
import xuefa.audit.Fault;
import xuefa.audit.HeadSigning;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.Merkle;
import xuefa.audit.ProtectedRow;
import xuefa.audit.SealedBlock;
import xuefa.audit.SealedLeaf;
import xuefa.audit.Vouching;
import xuefa.audit.flow.Evidence;
import xuefa.audit.flow.Proving;
import xuefa.shared.store.RecordStore;

/** Recomputes single keys from PostgreSQL: their rows, leaves, blocks and signatures. */
public final class ProvingStore implements Proving {
    private final RecordStore store;
    private final HeadSigning signing;
    private final Vouching vouching;

    public ProvingStore(RecordStore store, HeadSigning signing, Vouching vouching) {
        this.store = store;
        this.signing = signing;
        this.vouching = vouching;
    }

    @Override
    public Future<Proof> prove(Evidence.Key key) {
        Kind kind = Kinds.of(key.kind())
                .orElseThrow(() -> new IllegalArgumentException("no kind is protected by the name " + key.kind()));
        String[] keys = {key.key()};
        Tuple asked = Tuple.of(kind.name()).addValue(keys);
        return ProtectedRows.on(store::query)
                .compose(rows -> rows.find(store::query, kind, Set.of(key.key())))
                .compose(rows -> store.query(SealSql.SEALED, asked).compose(kept -> store.query(SealSql.ERASED, asked)
                        .compose(erased -> waiting(kind, keys).compose(waiting -> {
                            List<SealedLeaf> leaves = SealRows.leaves(kept);
                            Optional<String> leftOver = erased.size() == 0
                                    ? Optional.empty()
                                    : Optional.of(erased.iterator().next().getString("left_over"));
                            List<ProtectedRow> now = rows.getOrDefault(key.key(), List.of());
                            List<Fault> faults = new ArrayList<>(CheckedLeaf.check(leaves, now, leftOver, waiting));
                            return steps(leaves, faults)
                                    .map(steps -> new Proof(
                                            kind.name(),
                                            key.key(),
                                            verdict(now, steps, faults, leftOver.isPresent(), waiting),
                                            now,
                                            steps,
                                            leftOver,
                                            faults));
                        }))));
    }

    private static Verdict verdict(
            List<ProtectedRow> now, List<Step> steps, List<Fault> faults, boolean erased, boolean waiting) {
        if (!faults.isEmpty() || (steps.isEmpty() && !waiting && !now.isEmpty())) {
            return Verdict.BROKEN;
        }
        if (erased) {
            return Verdict.ERASED;
        }
        return waiting || steps.isEmpty() ? Verdict.WAITING : Verdict.WHOLE;
    }

    private Future<Boolean> waiting(Kind kind, String[] keys) {
        String[] kinds = {kind.name(), kind.name().equals(Kinds.ATTEMPT) ? Kinds.LATE_ANSWERS : kind.name()};
        return store.query(SealSql.WAITING_FOR, Tuple.tuple().addValue(kinds).addValue(keys))
                .map(rows -> {
                    boolean waiting = false;
                    for (Row row : rows) {
                        waiting |= row.getString("kind").equals(Kinds.LATE_ANSWERS)
                                || vouching.isProof(
                                        row.getBuffer("proof").getBytes(), row.getString("kind"), row.getString("key"));
                    }
                    return waiting;
                });
    }

    private Future<List<Step>> steps(List<SealedLeaf> leaves, List<Fault> faults) {
        Future<List<Step>> all = Future.succeededFuture(new ArrayList<>());
        for (SealedLeaf leaf : leaves) {
            all = all.compose(steps -> step(leaf, faults).map(step -> {
                step.ifPresent(steps::add);
                return steps;
            }));
        }
        return all;
    }

    private Future<Optional<Step>> step(SealedLeaf leaf, List<Fault> faults) {
        return store.query(SealSql.BLOCKS, Tuple.of(leaf.chain(), Math.max(0, leaf.block() - 1), 2))
                .compose(rows -> store.query(SealSql.LEAVES, Tuple.of(leaf.chain(), leaf.block(), leaf.block()))
                        .map(read -> {
                            Optional<SealedBlock> block = Optional.empty();
                            Optional<String> before =
                                    leaf.block() == 0 ? Optional.of(xuefa.audit.Head.NONE) : Optional.empty();
                            for (Row row : rows) {
                                SealedBlock each = SealRows.block(row);
                                if (each.number() == leaf.block()) {
                                    block = Optional.of(each);
                                } else if (each.number() == leaf.block() - 1) {
                                    before = Optional.of(each.hash());
                                }
                            }
                            List<SealedLeaf> neighbours = SealRows.leaves(read);
                            if (block.isEmpty()) {
                                faults.add(new Fault(
                                        "seal_block",
                                        leaf.chain() + "/" + leaf.block(),
                                        Fault.What.MISSING,
                                        leaf.at()));
                                return Optional.empty();
                            }
                            faults.addAll(CheckedBlock.check(signing, block.get(), before, neighbours));
                            List<byte[]> hashes =
                                    neighbours.stream().map(SealedLeaf::hash).toList();
                            int place = Math.clamp(leaf.place(), 0, hashes.size() - 1);
                            return Optional.of(new Step(leaf, block.get(), Merkle.path(hashes, place)));
                        }));
    }
}
