package xuefa.attempt;

import java.util.Arrays;
import java.util.List;

/**
 * How many people are in each {@link CandidateState}.
 *
 * @param counts in the order of the states
 */
public record Tally(List<Integer> counts) {
    public Tally {
        if (counts.size() != CandidateState.values().length || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("not a tally: " + counts);
        }
        counts = List.copyOf(counts);
    }

    /** Counts one after the other. Not thread-safe. */
    public static final class Counting {
        private final int[] counts = new int[CandidateState.values().length];

        public void add(CandidateState state) {
            counts[state.ordinal()]++;
        }

        public Tally tally() {
            return new Tally(Arrays.stream(counts).boxed().toList());
        }
    }

    public int in(CandidateState state) {
        return counts.get(state.ordinal());
    }

    /** People on the roster. */
    public int due() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** People with an attempt that is open. */
    public int working() {
        return in(CandidateState.CONNECTED) + in(CandidateState.DISCONNECTED) + in(CandidateState.STUCK);
    }

    /** People who started at least once. */
    public int started() {
        return working() + in(CandidateState.SUBMITTED);
    }
}
