package xuefa.bench;

import java.time.Duration;

/**
 * How requests are offered.
 *
 * @param perSecond 0: each connection sends its next request when it has its answer
 */
record Pace(double perSecond, Duration time) {
    static Pace saturated(Duration time) {
        return new Pace(0, time);
    }

    static Pace offered(double perSecond, Duration time) {
        return new Pace(perSecond, time);
    }

    boolean isSaturated() {
        return perSecond == 0;
    }

    /** When request number {@code n}, from 0, is due, in nanoseconds from the beginning. */
    long dueNanos(long n) {
        return (long) (n * 1e9 / perSecond);
    }
}
