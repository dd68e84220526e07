package xuefa.rehearsal;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What candidates met with. Times count from the moment in which a candidate wanted something, pauses between tries included, so that
 * a server that stands still cannot hide it (coordinated omission). Not thread-safe.
 */
public final class Tally {
    private static final long LONGEST_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final Map<Step, Histogram> micros = new EnumMap<>(Step.class);
    private final Map<Step, SortedMap<String, Integer>> troubles = new EnumMap<>(Step.class);
    private final Map<Step, SortedMap<Integer, Integer>> perSecond = new EnumMap<>(Step.class);

    /** @param second in which it ended, from the opening of the sitting */
    public void took(Step step, long nanos, int second) {
        histogram(step).recordValue(Math.clamp(nanos / 1000, 0, LONGEST_MICROS));
        ended(step, second, 1);
    }

    private Histogram histogram(Step step) {
        return micros.computeIfAbsent(step, each -> new Histogram(LONGEST_MICROS, DIGITS));
    }

    private void ended(Step step, int second, int count) {
        perSecond.computeIfAbsent(step, each -> new TreeMap<>()).merge(second, count, Integer::sum);
    }

    public void trouble(Step step, String kind) {
        trouble(step, kind, 1);
    }

    private void trouble(Step step, String kind, int count) {
        troubles.computeIfAbsent(step, each -> new TreeMap<>()).merge(kind, count, Integer::sum);
    }

    /** Adds what another client has seen of the same sitting. */
    public void add(Tally other) {
        other.micros.forEach(this::add);
        other.troubles.forEach((step, kinds) -> kinds.forEach((kind, count) -> trouble(step, kind, count)));
        other.perSecond.forEach((step, counts) -> counts.forEach((second, count) -> ended(step, second, count)));
    }

    void add(Step step, Histogram of) {
        histogram(step).add(of);
    }

    void add(Step step, String trouble, int count) {
        trouble(step, trouble, count);
    }

    void add(Step step, int second, int count) {
        ended(step, second, count);
    }

    /** In microseconds, for steps that somebody has taken. */
    public Map<Step, Histogram> micros() {
        return micros;
    }

    public Map<Step, SortedMap<String, Integer>> troubles() {
        return troubles;
    }

    /** How many ended well, by the second from the opening; negative before it. */
    public Map<Step, SortedMap<Integer, Integer>> perSecond() {
        return perSecond;
    }

    public long count(Step step) {
        Histogram histogram = micros.get(step);
        return histogram == null ? 0 : histogram.getTotalCount();
    }

    public int troubleCount() {
        return troubles.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
