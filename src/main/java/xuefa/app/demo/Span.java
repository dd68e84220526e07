package xuefa.app.demo;

import java.time.Instant;

/**
 * When somebody worked.
 *
 * @param end the submission, or for an attempt under way the last moment it is known at
 */
record Span(Instant start, Instant end, boolean open) {
    Span {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("ends before it starts: " + start + " to " + end);
        }
    }

    boolean isApartFrom(Span other) {
        return end.isBefore(other.start) || other.end.isBefore(start);
    }
}
