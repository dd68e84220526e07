package xuefa.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one client's run went.
 *
 * @param startedAt by the server's clock
 * @param candidates it drove, and how many of them submitted and saw their result
 * @param gaveUp how many candidates could not go on, by where and why
 * @param clockAhead how far the server's clock was ahead of the client's
 * @param cpu of the client itself
 * @param processors of its machine
 */
public record RunSummary(
        Part part,
        Instant startedAt,
        Duration lasted,
        int candidates,
        int finished,
        SortedMap<String, Integer> gaveUp,
        Duration clockAhead,
        Duration cpu,
        int processors,
        Tally tally) {
    public RunSummary {
        gaveUp = new TreeMap<>(gaveUp);
    }

    /** Somebody neither finished nor gave up: the run was stopped. */
    public boolean isCutShort() {
        return finished + gaveUpCount() < candidates;
    }

    public int gaveUpCount() {
        return gaveUp.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Both together, as one run of all their candidates. */
    public RunSummary and(RunSummary other) {
        Tally both = new Tally();
        both.add(tally);
        both.add(other.tally);
        SortedMap<String, Integer> gave = new TreeMap<>(gaveUp);
        other.gaveUp.forEach((why, count) -> gave.merge(why, count, Integer::sum));
        Instant first = startedAt.isBefore(other.startedAt) ? startedAt : other.startedAt;
        Instant end = startedAt.plus(lasted);
        Instant otherEnd = other.startedAt.plus(other.lasted);
        return new RunSummary(
                Part.WHOLE,
                first,
                Duration.between(first, end.isAfter(otherEnd) ? end : otherEnd),
                candidates + other.candidates,
                finished + other.finished,
                gave,
                clockAhead.abs().compareTo(other.clockAhead.abs()) > 0 ? clockAhead : other.clockAhead,
                cpu.plus(other.cpu),
                processors + other.processors,
                both);
    }

    /** The client's share of its own machine, 0 to 1. */
    public double cpuShare() {
        return lasted.isZero() ? 0 : (double) cpu.toNanos() / lasted.toNanos() / processors;
    }
}
