package xuefa.rehearsal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.HdrHistogram.Histogram;
import xuefa.rehearsal.RunSummary;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.report.Plot.Line;
import xuefa.rehearsal.report.Plot.Point;
import xuefa.rehearsal.report.Plot.Tick;

/** What is plotted of a run. */
final class Plots {
    private static final double[] PERCENTILES = {0, 50, 75, 90, 95, 99, 99.5, 99.9, 99.99};

    private Plots() {}

    /** Times by percentile, both on logarithmic axes: how slow it was for how few. */
    static Plot times(RunSummary run) {
        List<Line> lines = new ArrayList<>();
        double most = 1;
        for (var each : run.tally().micros().entrySet()) {
            lines.add(new Line(each.getKey().code(), points(each.getValue())));
            most = Math.max(most, each.getValue().getMaxValue() / 1000.0);
        }
        List<Tick> millis = new ArrayList<>();
        for (double at = 0; at < Math.log10(most) + 1; at++) {
            double value = Math.pow(10, at);
            millis.add(new Tick(at, value < 1000 ? (int) value + " ms" : (int) (value / 1000) + " s"));
        }
        List<Tick> percentiles = List.of(
                new Tick(0, "all"),
                new Tick(1, "90 %"),
                new Tick(2, "99 %"),
                new Tick(3, "99.9 %"),
                new Tick(4, "99.99 %"));
        return new Plot("Times by percentile", "this share was quicker", percentiles, millis, lines);
    }

    private static List<Point> points(Histogram micros) {
        List<Point> points = new ArrayList<>();
        for (double percentile : PERCENTILES) {
            points.add(new Point(
                    -Math.log10(1 - percentile / 100),
                    Math.log10(Math.max(1, VerdictTable.millis(micros, percentile)))));
        }
        return points;
    }

    /** What was done in each second of the run. */
    static Plot throughput(RunSummary run) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        int to = 1;
        int most = 1;
        for (Step step : List.of(Step.START, Step.SAVE, Step.SUBMIT, Step.RESULT)) {
            SortedMap<Integer, Integer> counts = Throughput.of(run, step);
            if (!counts.isEmpty()) {
                from = Math.min(from, counts.firstKey());
                to = Math.max(to, counts.lastKey() + 1);
                most = Math.max(
                        most,
                        counts.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0));
            }
        }
        for (Step step : List.of(Step.START, Step.SAVE, Step.SUBMIT, Step.RESULT)) {
            lines.add(new Line(step.code(), perSecond(Throughput.of(run, step), from, to)));
        }
        return new Plot("Done in each second", "seconds from the opening", ticks(from, to), ticks(0, most), lines);
    }

    private static List<Point> perSecond(SortedMap<Integer, Integer> counts, int from, int to) {
        List<Point> points = new ArrayList<>();
        int stride = Math.max(1, (to - from) / 600);
        for (int second = from; second <= to; second += stride) {
            double sum = counts.subMap(second, second + stride).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            points.add(new Point(second, sum / stride));
        }
        return points;
    }

    private static List<Tick> ticks(int from, int to) {
        double rough = Math.max(1, (to - from) / 5.0);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = Math.ceil(rough / power) * power;
        List<Tick> ticks = new ArrayList<>();
        for (double at = Math.floor(from / step) * step; at < to + step; at += step) {
            ticks.add(new Tick(at, String.format(Locale.ROOT, "%,d", (long) at)));
        }
        return ticks;
    }
}
