package xuefa.attempt.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import xuefa.attempt.Entry;
import xuefa.attempt.Outcome;

/** How saving answers ends. */
public sealed interface Saving {
    /** The outcome of one entry. */
    record Line(int seq, Outcome outcome) {
        public static List<Line> of(List<Entry> entries, List<Outcome> outcomes) {
            return java.util.stream.IntStream.range(0, entries.size())
                    .mapToObj(i -> new Line(entries.get(i).seq(), outcomes.get(i)))
                    .toList();
        }
    }

    /** Durable, as each line says. */
    record Saved(List<Line> lines, int epochNow, int highWater, Instant savedAt, Duration remaining, String receipt)
            implements Saving {}

    /** Nothing of it counts: another device has taken over. */
    record Superseded(List<Line> lines, int epochNow, int highWater) implements Saving {}

    /** Nothing of it counts: time was up, or the attempt is submitted. */
    record TooLate(List<Line> lines, int epochNow, int highWater) implements Saving {}

    /** The epoch has not begun. */
    record NoSuchEpoch(int epochNow) implements Saving {}

    record NoSuchAttempt() implements Saving {}
}
