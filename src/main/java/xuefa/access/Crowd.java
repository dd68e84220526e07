package xuefa.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many different names may fail at one address before strangers there slow down. An office of hundreds mistypes, but most get in
 * in the end: each name that does makes room for another.
 *
 * @param free names that may stay without success
 * @param spacing between tries of further names
 */
public record Crowd(int free, Duration spacing, Duration forgetting) {
    /** Whether each name got in. */
    public record State(Map<String, Boolean> names, Instant last) {
        public static final State EMPTY = new State(Map.of(), Instant.EPOCH);

        public State {
            names = Map.copyOf(names);
        }

        /** As {@link #text} wrote it. */
        public static State of(String text) {
            String[] parts = text.split(" ", -1);
            Map<String, Boolean> names = new HashMap<>();
            for (int i = 1; i < parts.length; i++) {
                names.put(parts[i].substring(1), parts[i].charAt(0) == '+');
            }
            return new State(names, Instant.ofEpochMilli(Long.parseLong(parts[0])));
        }

        /** Names are short and without blanks. */
        public String text() {
            return names.entrySet().stream()
                    .map(each -> (each.getValue() ? " +" : " -") + each.getKey())
                    .collect(Collectors.joining("", String.valueOf(last.toEpochMilli()), ""));
        }

        long open() {
            return names.values().stream().filter(in -> !in).count();
        }

        State with(String name, boolean in, Instant at) {
            Map<String, Boolean> more = new HashMap<>(names);
            more.merge(name, in, Boolean::logicalOr);
            return new State(more, at);
        }
    }

    public Duration wait(State state, String name, Instant now) {
        State remembered = remembered(state, now);
        long in = remembered.names().size() - remembered.open();
        if (remembered.names().containsKey(name) || remembered.open() < free + in) {
            return Duration.ZERO;
        }
        Duration left = spacing.minus(Duration.between(remembered.last(), now));
        return left.isNegative() ? Duration.ZERO : left.compareTo(spacing) > 0 ? spacing : left;
    }

    public State take(State state, String name, Instant now) {
        return remembered(state, now).with(name, false, now);
    }

    public State succeed(State state, String name, Instant now) {
        return remembered(state, now).with(name, true, state.last());
    }

    private State remembered(State state, Instant now) {
        return now.isAfter(state.last().plus(forgetting)) ? State.EMPTY : state;
    }
}
