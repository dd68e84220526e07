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
        Tuple asked = Tuple.of(kind.name()).addValue(new String[] {key.key()});
        WaitingKeys waitingKeys = new WaitingKeys(store, vouching);
        return ProtectedRows.on(store::query).compose(read -> read.find(store::query, kind, Set.of(key.key()))
                .compose(rows -> store.query(SealSql.PROVING, asked)
                        .compose(kept -> new ProvenErasures(store, read, waitingKeys)
                                .find(kind, Set.of(key.key()))
                                .compose(erased -> waitingKeys
                                        .readAgain(kind, Set.of(key.key()))
                                        .compose(done -> proof(
                                                kind,
                                                key.key(),
                                                rows.getOrDefault(key.key(), List.of()),
                                                SealRows.leaves(kept),
                                                Optional.ofNullable(erased.get(key.key())),
                                                waitingKeys))))));
    }

    private Future<Proof> proof(
            Kind kind,
            String key,
            List<ProtectedRow> now,
            List<SealedLeaf> leaves,
            Optional<String> leftOver,
            WaitingKeys waitingKeys) {
        boolean waiting = waitingKeys.has(kind, key) || waitingKeys.hasLate(kind, key);
        List<Fault> faults =
                new ArrayList<>(CheckedLeaf.check(leaves, now, leftOver, waitingKeys.rowsOf(kind, key, leaves)));
        return steps(leaves, faults)
                .map(steps -> new Proof(
                        kind.name(),
                        key,
                        verdict(now, steps, faults, leftOver.isPresent(), waiting),
                        now,
                        steps,
                        leftOver,
                        faults));
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
