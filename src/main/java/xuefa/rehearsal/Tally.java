package xuefa.rehearsal;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What a run measures. Times count from the moment in which a candidate wanted something, so that a server that stands still
 * cannot hide it (coordinated omission). Not thread-safe.
 */
public final class Tally {
    private static final long LONGEST_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final Map<Step, Histogram> micros = new EnumMap<>(Step.class);
    private final Map<Step, Map<String, Integer>> troubles = new EnumMap<>(Step.class);
    private final Map<Step, int[]> perSecond = new EnumMap<>(Step.class);

    public void took(Step step, long nanos, int second) {
        micros.computeIfAbsent(step, each -> new Histogram(LONGEST_MICROS, DIGITS))
                .recordValue(Math.clamp(nanos / 1000, 0, LONGEST_MICROS));
        perSecond.merge(step, grown(new int[0], second), (old, fresh) -> grown(old, second))[second]++;
    }

    private static int[] grown(int[] counts, int second) {
        return second < counts.length
                ? counts
                : java.util.Arrays.copyOf(counts, Math.max(second + 1, counts.length * 2));
    }

    public void trouble(Step step, String kind) {
        troubles.computeIfAbsent(step, each -> new TreeMap<>()).merge(kind, 1, Integer::sum);
    }

    public Map<Step, Histogram> micros() {
        return micros;
    }

    public Map<Step, Map<String, Integer>> troubles() {
        return troubles;
    }

    /** How many ended well in each second from the start of the run. */
    public Map<Step, int[]> perSecond() {
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
