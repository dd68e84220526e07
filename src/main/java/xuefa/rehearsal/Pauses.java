package xuefa.rehearsal;

import java.util.random.RandomGenerator;

/** Pauses between tries that grow and are spread, as those of the phone app are. Not thread-safe. */
public final class Pauses {
    private static final long FIRST_MILLIS = 1000;
    private static final long LONGEST_MILLIS = 20_000;

    private final RandomGenerator random;
    private int failures;

    public Pauses(RandomGenerator random) {
        this.random = random;
    }

    /** It went well: the next pause is short again. */
    public void forgive() {
        failures = 0;
    }

    /**
     * How long to wait now, in milliseconds.
     *
     * @param askedMillis what the server asked for, 0 for nothing; waited in full, and a little more
     */
    public long next(long askedMillis) {
        long longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures++, 10));
        return askedMillis + (long) (longest * (0.5 + random.nextDouble() / 2));
    }
}
