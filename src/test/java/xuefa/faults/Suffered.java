package xuefa.faults;

import java.time.Duration;

/**
 * A fault that has happened.
 *
 * @param silence the longest time without an acknowledged answer, from its beginning on
 * @param again from its healing until an answer was acknowledged that was written after it
 */
record Suffered(Fault fault, Duration silence, Duration again) {}
