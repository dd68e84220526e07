package xuefa.rehearsal.report;

import java.util.Formatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import xuefa.rehearsal.Finding;
import xuefa.rehearsal.RunSummary;
import xuefa.rehearsal.Verdict;

/** A verdict for a terminal. */
public final class VerdictTable {
    private static final int FINDINGS_SHOWN = 20;

    private VerdictTable() {}

    /** Lines, the verdict last. */
    public static String of(Verdict verdict) {
        Formatter text = new Formatter(Locale.ROOT);
        verdict.run().ifPresent(run -> run(text, run));
        verdict.judgement().ifPresent(judgement -> {
            judgement.findings().stream()
                    .limit(FINDINGS_SHOWN)
                    .map(Finding::toString)
                    .forEach(each -> text.format("%s%n", each));
            if (judgement.findings().size() > FINDINGS_SHOWN) {
                text.format("… and %d more%n", judgement.findings().size() - FINDINGS_SHOWN);
            }
        });
        text.format("%s: %s.%n", verdict.kind().name().replace('_', ' '), verdict.sentence());
        return text.toString();
    }

    private static void run(Formatter text, RunSummary run) {
        text.format(
                "%-9s %9s %9s %9s %9s %9s   %s%n",
                "step", "count", "p50 ms", "p99 ms", "p99.9 ms", "max ms", "troubles");
        run.tally().micros().forEach((step, micros) -> {
            String troubles = run.tally().troubles().containsKey(step)
                    ? run.tally().troubles().get(step).entrySet().stream()
                            .map(each -> each.getValue() + " × " + each.getKey())
                            .collect(Collectors.joining(", "))
                    : "";
            text.format(
                    "%-9s %9d %9.1f %9.1f %9.1f %9.1f   %s%n",
                    step.code(),
                    micros.getTotalCount(),
                    millis(micros, 50),
                    millis(micros, 99),
                    millis(micros, 99.9),
                    micros.getMaxValue() / 1000.0,
                    troubles);
        });
        text.format(
                "%d of %d candidates finished within %d s; answers received at most %d in a second%n",
                run.finished(), run.candidates(), run.lasted().toSeconds(), Throughput.most(run));
        text.format(
                "this client used %.1f s of CPU, %.1f %% of its machine; the server's clock was %d ms ahead%n",
                run.cpu().toMillis() / 1000.0,
                100 * run.cpuShare(),
                run.clockAhead().toMillis());
        run.gaveUp().forEach((why, count) -> text.format("%d gave up at %s%n", count, why));
    }

    static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
