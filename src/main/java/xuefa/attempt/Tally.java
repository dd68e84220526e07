package xuefa.attempt;

import java.util.EnumMap;
import java.util.Map;

/** How many people are in each {@link CandidateState}. Immutable. */
public record Tally(Map<CandidateState, Integer> people) {
    public Tally {
        Map<CandidateState, Integer> all = new EnumMap<>(CandidateState.class);
        for (CandidateState state : CandidateState.values()) {
            all.put(state, people.getOrDefault(state, 0));
        }
        if (all.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("not a tally: " + people);
        }
        people = Map.copyOf(all);
    }

    /** Counts one after the other. Not thread-safe. */
    public static final class Counting {
        private final Map<CandidateState, Integer> counts = new EnumMap<>(CandidateState.class);

        public void add(CandidateState state) {
            counts.merge(state, 1, Integer::sum);
        }

        public Tally tally() {
            return new Tally(counts);
        }
    }

    public int in(CandidateState state) {
        return people.getOrDefault(state, 0);
    }

    /** People on the roster. */
    public int due() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
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
