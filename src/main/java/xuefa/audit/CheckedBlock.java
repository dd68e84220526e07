package xuefa.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a block against its signature, the block before it and its leaves. */
public final class CheckedBlock {
    private static final String TABLE = "seal_block";
    /** More than any block has. */
    private static final int MOST = 10_000;

    private CheckedBlock() {}

    /**
     * @param before hash of the block before in hex, {@link Head#NONE} before the first; empty where it isn't known
     * @param leaves as they stand in the record, in the order of their places
     */
    public static List<Fault> check(
            HeadSigning signing, SealedBlock block, Optional<String> before, List<SealedLeaf> leaves) {
        List<Fault> faults = new ArrayList<>();
        Optional<Head> signed = signing.verify(block.head());
        if (signed.isEmpty()) {
            faults.add(fault(block, Fault.What.FORGED));
            faults.addAll(checkLeaves(Optional.empty(), block, leaves));
            return faults;
        }
        Head head = signed.get();
        if (!head.chain().equals(block.chain()) || head.number() != block.number()) {
            faults.add(new Fault(TABLE, head.chain() + "/" + head.number(), Fault.What.REORDERED, block.at()));
        } else if (head.leaves() != block.leaves()
                || !head.sealedAt().equals(block.sealedAt())
                || !xuefa.shared.Digests.hex(head.hash()).equals(block.hash())) {
            faults.add(fault(block, Fault.What.EDITED));
        }
        if (before.isPresent() && !before.get().equals(head.previous())) {
            faults.add(fault(block, Fault.What.UNLINKED));
        }
        faults.addAll(checkLeaves(signed, block, leaves));
        return faults;
    }

    private static Fault fault(SealedBlock block, Fault.What what) {
        return new Fault(TABLE, block.at(), what, block.at());
    }

    /** @param head empty where nobody can tell what was signed */
    private static List<Fault> checkLeaves(Optional<Head> head, SealedBlock block, List<SealedLeaf> leaves) {
        List<Fault> faults = new ArrayList<>();
        int count = head.map(Head::leaves).orElse(Math.clamp(block.leaves(), 0, MOST));
        for (SealedLeaf leaf : leaves) {
            Optional<Leaf> read = Leaf.read(leaf.content());
            if (leaf.place() >= count) {
                faults.add(new Fault("seal_leaf", leaf.at(), Fault.What.INSERTED, ""));
            } else if (read.isEmpty()
                    || !read.get().content().equals(leaf.content())
                    || !read.get().kind().equals(leaf.kind())
                    || !read.get().key().equals(leaf.key())) {
                faults.add(new Fault("seal_leaf", leaf.at(), Fault.What.EDITED, leaf.at()));
            }
        }
        boolean[] there = new boolean[count];
        leaves.stream().filter(leaf -> leaf.place() < count).forEach(leaf -> there[leaf.place()] = true);
        for (int place = 0; place < there.length; place++) {
            if (!there[place]) {
                String at = block.at() + "/" + place;
                faults.add(new Fault("seal_leaf", at, Fault.What.REMOVED, at));
            }
        }
        // Once one leaf is gone or another, the rest is not proven either, however well each fits its rows.
        if (head.isPresent()
                && !xuefa.shared.Digests.hex(Merkle.root(
                                leaves.stream().map(SealedLeaf::hash).toList()))
                        .equals(head.get().root())) {
            faults.add(new Fault("seal_leaf", block.at() + "/*", Fault.What.REORDERED, block.at()));
        }
        return faults;
    }
}
