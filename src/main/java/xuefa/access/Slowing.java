package xuefa.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How tries slow down: some are free, then each waits twice as long as the one before, up to a longest wait; after a silence all is
 * forgotten. Nobody is ever shut out for good.
 *
 * @param free tries that nobody waits for
 * @param first wait after these
 */
public record Slowing(int free, Duration first, Duration longest, Duration forgetting) {
    /** What was tried so far. */
    public record State(int tries, Instant last) {
        public static final State EMPTY = new State(0, Instant.EPOCH);

        /** As {@link #text} wrote it. */
        public static State of(String text) {
            String[] parts = text.split(" ", 2);
            return new State(Integer.parseInt(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
        }

        public String text() {
            return tries + " " + last.toEpochMilli();
        }
    }

    /** How long the next try has to wait from now on; zero for not at all. */
    public Duration wait(State state, Instant now) {
        State remembered = remembered(state, now);
        if (remembered.tries() < free) {
            return Duration.ZERO;
        }
        long doubled = first.toMillis() << Math.min(20, remembered.tries() - free);
        Duration pause = Duration.ofMillis(Math.min(doubled, longest.toMillis()));
        Duration left = pause.minus(Duration.between(remembered.last(), now));
        return left.isNegative() ? Duration.ZERO : left.compareTo(pause) > 0 ? pause : left;
    }

    /** A try that did not have to wait. Counted before it is known how it ends, so that many at once are no way around. */
    public State take(State state, Instant now) {
        return new State(remembered(state, now).tries() + 1, now);
    }

    /** A try that turned out to be right, or was not made. */
    public State giveBack(State state) {
        return new State(Math.max(0, state.tries() - 1), state.last());
    }

    private State remembered(State state, Instant now) {
        return now.isAfter(state.last().plus(forgetting)) ? State.EMPTY : state;
    }
}
