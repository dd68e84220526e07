package xuefa.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import xuefa.attempt.LiveSitting.Speed;

/** Answers a second over the last minute, from counts that only rise. Not thread-safe. */
public final class AnswerSpeed {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration LEAST = Duration.ofSeconds(5);

    private record Sample(Instant at, long total) {}

    private final Map<String, Long> byLoop = new HashMap<>();
    private final Deque<Sample> samples = new ArrayDeque<>();

    /** @param counts of each counter so far; one that is not among them any more keeps what it had */
    public Speed after(Map<String, Long> counts, Instant now) {
        counts.forEach((loop, count) -> byLoop.merge(loop, count, Math::max));
        long total = byLoop.values().stream().mapToLong(Long::longValue).sum();
        samples.addLast(new Sample(now, total));
        while (samples.size() > 1 && !samples.getFirst().at().isAfter(now.minus(WINDOW))) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        Duration known = Duration.between(first.at(), now);
        return known.compareTo(LEAST) < 0 ? new Speed(OptionalDouble.empty(), 0) : speed(total - first.total(), known);
    }

    public static Speed ofMinute(long answers) {
        return speed(answers, WINDOW);
    }

    private static Speed speed(long answers, Duration over) {
        double perSecond = Math.round(100_000.0 * answers / over.toMillis()) / 100.0;
        return new Speed(OptionalDouble.of(perSecond), (int) over.toSeconds());
    }
}
