package xuefa.attempt;

import java.time.Instant;

/**
 * How far a person has got with a sitting, as one number that only ever rises: waiting, then each attempt open and submitted, and
 * within each the millisecond in which that was last known. The larger of two is the truer, whatever the order they come in.
 *
 * @param rank the step times 2^42 and milliseconds since 1970; 0 for nobody heard of. Exact in a double, as Redis keeps it
 */
public record Progress(long rank) implements Comparable<Progress> {
    public static final Progress NONE = new Progress(0);

    /** Steps there can be: waiting, and open and submitted for each of five attempts. */
    public static final int STEPS = 12;

    private static final int MILLIS_BITS = 42;
    private static final long MILLIS = (1L << MILLIS_BITS) - 1;

    public Progress {
        if (rank < 0 || rank >> MILLIS_BITS >= STEPS) {
            throw new IllegalArgumentException("no such progress: " + rank);
        }
    }

    /** Asked for the sitting, and has not started. */
    public static Progress waiting(Instant at) {
        return at(0, at);
    }

    /** @param number of the attempt, from 1 */
    public static Progress heard(int number, Instant at) {
        return at(2 * number, at);
    }

    /** @param number of the attempt, from 1 */
    public static Progress submitted(int number, Instant at) {
        return at(2 * number + 1, at);
    }

    private static Progress at(int step, Instant at) {
        return new Progress(floor(step, at));
    }

    /** The lowest rank of a step at or after a moment. */
    public static long floor(int step, Instant at) {
        return ((long) step << MILLIS_BITS) + Math.clamp(at.toEpochMilli(), 0, MILLIS);
    }

    private int step() {
        return (int) (rank >> MILLIS_BITS);
    }

    /** Of the attempt, 0 before the first. */
    public int number() {
        return step() / 2;
    }

    public boolean isSubmitted() {
        return step() > 1 && step() % 2 == 1;
    }

    /** When it was last known; for a submitted attempt, when it was submitted. */
    public long atMillis() {
        return rank & MILLIS;
    }

    public Progress or(Progress other) {
        return other.rank > rank ? other : this;
    }

    @Override
    public int compareTo(Progress other) {
        return Long.compare(rank, other.rank);
    }
}
