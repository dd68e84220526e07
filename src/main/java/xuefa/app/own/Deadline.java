package xuefa.app.own;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A moment, on the clock of {@link System#nanoTime()}, after which nobody waits any longer. */
record Deadline(long nanos) {
    private static final Duration STEP = Duration.ofMillis(20);

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left, never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean passed() {
        return left().isZero();
    }

    /** The earlier of this and a moment so far from now. */
    Deadline atMost(Duration limit) {
        return left().compareTo(limit) <= 0 ? this : in(limit);
    }

    /**
     * Looks every 20 ms whether it has come true.
     *
     * @return false when it had not before the deadline
     * @throws StoreTrouble when the thread is interrupted
     */
    boolean until(BooleanSupplier comesTrue) {
        while (!comesTrue.getAsBoolean()) {
            if (passed()) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreTrouble("Starting or stopping the stores was interrupted; start again.", interrupted);
        }
    }
}
