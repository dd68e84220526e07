package xuefa.paper;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether a paper exists for a blueprint and a pool. By Hall's theorem one exists unless some quotas together ask for
 * more questions than there are that any of them accepts; such quotas are then named.
 */
public sealed interface Feasibility {
    /** A paper exists, and every draw succeeds. */
    record Feasible() implements Feasibility {}

    /**
     * No paper exists.
     *
     * @param clashing quotas that cannot be filled together, though without any one of them the others could;
     *     in the order of the blueprint
     * @param needed questions that they ask for together
     * @param available questions of the pool that at least one of them accepts
     */
    record Shortage(SortedSet<QuotaRef> clashing, int needed, int available) implements Feasibility {
        public Shortage {
            clashing = Collections.unmodifiableSortedSet(new TreeSet<>(clashing));
            if (clashing.isEmpty() || available >= needed) {
                throw new IllegalArgumentException(clashing.size() + " quotas need " + needed + " of " + available);
            }
        }
    }

    /** Proves it one way or the other. Takes well under a second for 100,000 questions; any thread. */
    static Feasibility of(Blueprint blueprint, List<PoolQuestion> pool) {
        Demand demand = new Demand(blueprint, pool);
        BitSet all = new BitSet();
        all.set(0, demand.counts.length);
        BitSet unfillable = new Allocation(demand, all).fill();
        if (unfillable.isEmpty()) {
            return new Feasible();
        }
        return shortage(demand, smallest(demand, unfillable));
    }

    /** Leaves out one quota after another while the rest stays unfillable. A quota unfillable by itself is left alone. */
    private static BitSet smallest(Demand demand, BitSet unfillable) {
        for (int quota = unfillable.nextSetBit(0); quota >= 0; quota = unfillable.nextSetBit(quota + 1)) {
            BitSet single = new BitSet();
            single.set(quota);
            if (isUnfillable(demand, single)) {
                return single;
            }
        }
        BitSet kept = (BitSet) unfillable.clone();
        for (int quota = unfillable.nextSetBit(0); quota >= 0; quota = unfillable.nextSetBit(quota + 1)) {
            kept.clear(quota);
            if (!isUnfillable(demand, kept)) {
                kept.set(quota);
            }
        }
        return kept;
    }

    private static boolean isUnfillable(Demand demand, BitSet quotas) {
        return !new Allocation(demand, quotas).fill().isEmpty();
    }

    private static Shortage shortage(Demand demand, BitSet clashing) {
        int available = 0;
        for (int questionClass = 0; questionClass < demand.sizes.length; questionClass++) {
            if (demand.acceptedBy.get(questionClass).intersects(clashing)) {
                available += demand.sizes[questionClass];
            }
        }
        SortedSet<QuotaRef> refs = new TreeSet<>();
        clashing.stream().forEach(quota -> refs.add(demand.quotas.get(quota)));
        return new Shortage(
                refs, clashing.stream().map(quota -> demand.counts[quota]).sum(), available);
    }
}
