package xuefa.audit;

import java.util.List;

/**
 * How the record was found.
 *
 * @param blocks that were read
 * @param leaves that were read
 * @param rows that were held against a leaf
 * @param waiting rows that are not sealed yet
 * @param erased keys whose content was erased by a rule
 * @param handedOut heads that were compared with the record's
 * @param faults as many as are worth naming
 * @param more how many faults are not named
 */
public record Verification(
        long blocks, long leaves, long rows, long waiting, long erased, long handedOut, List<Fault> faults, long more) {
    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }
}
