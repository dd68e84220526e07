package xuefa.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The times at which somebody was at a lesson, from the segments that counted: what the ledger of hours is told. A pure rule. */
public final class StudyRuns {
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int MINUTE_MILLIS = 60_000;

    private StudyRuns() {}

    /** A segment that counted. */
    public record Counted(Instant openedAt, int millis) {
        Instant end() {
            return openedAt.plusMillis(millis);
        }
    }

    /** @param minutes at most as many as there are from {@code from} to {@code to} */
    public record Run(Instant from, Instant to, int minutes) {}

    /**
     * Pauses of more than two minutes part runs. All minutes together are those of all segments together, whole minutes only, so that
     * thirty pauses lose no more than one does; runs too short for a minute are left out.
     */
    public static List<Run> of(List<Counted> segments) {
        List<Counted> ordered = segments.stream()
                .filter(each -> each.millis() > 0)
                .sorted(Comparator.comparing(Counted::openedAt))
                .toList();
        List<Run> runs = new ArrayList<>();
        long before = 0;
        int at = 0;
        while (at < ordered.size()) {
            Instant from = ordered.get(at).openedAt();
            Instant to = ordered.get(at).end();
            long millis = ordered.get(at++).millis();
            while (at < ordered.size() && !ordered.get(at).openedAt().isAfter(to.plus(PAUSE))) {
                to = ordered.get(at).end();
                millis += ordered.get(at++).millis();
            }
            int minutes = (int) ((before + millis) / MINUTE_MILLIS - before / MINUTE_MILLIS);
            int fitting = (int) Math.min(minutes, Duration.between(from, to).toMinutes());
            if (fitting > 0) {
                runs.add(new Run(from, to, fitting));
            }
            before += millis - (long) (minutes - fitting) * MINUTE_MILLIS;
        }
        return runs;
    }
}
