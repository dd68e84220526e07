package xuefa.rehearsal.report;

import java.util.SortedMap;
import java.util.TreeMap;
import xuefa.rehearsal.RunSummary;
import xuefa.rehearsal.Step;

/** How much was done in each second. */
final class Throughput {
    private Throughput() {}

    static SortedMap<Integer, Integer> of(RunSummary run, Step step) {
        return run.tally().perSecond().getOrDefault(step, new TreeMap<>());
    }

    /** The most answers received in one second. */
    static int most(RunSummary run) {
        return of(run, Step.SAVE).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
