package xuefa.audit.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import xuefa.audit.Fault;
import xuefa.audit.Verification;

/** What a verification has found so far; each fault once. One thread at a time. */
final class Findings {
    private static final int NAMED = 200_000;

    private final Set<Fault> faults = new LinkedHashSet<>();
    private long more;
    long blocks;
    long leaves;
    long rows;
    long waiting;
    long erased;
    long handedOut;

    void add(Fault fault) {
        if (faults.size() < NAMED) {
            faults.add(fault);
        } else if (!faults.contains(fault)) {
            more++;
        }
    }

    void addAll(Collection<Fault> all) {
        all.forEach(this::add);
    }

    /** Keys of the rows of this table that something is wrong with. */
    Set<String> keys(String table) {
        return faults.stream()
                .filter(fault -> fault.table().equals(table))
                .map(Fault::key)
                .collect(Collectors.toSet());
    }

    Verification verification() {
        return new Verification(blocks, leaves, rows, waiting, erased, handedOut, List.copyOf(faults), more);
    }
}
