package xuefa.rehearsal.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import xuefa.rehearsal.Finding;
import xuefa.rehearsal.Oracle.Judgement;
import xuefa.rehearsal.RunSummary;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.Verdict;

/** A verdict as a page of its own, with nothing to load: to be kept, printed and sent around. */
public final class VerdictPage {
    private static final int FINDINGS_SHOWN = 200;

    private VerdictPage() {}

    public static String of(Verdict verdict) {
        String tone = verdict.kind().exitCode() == 0 ? "ok" : verdict.kind().exitCode() == 1 ? "danger" : "warn";
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Xuefa 学法: rehearsal</title>
                <style>
                """ + STYLE + """
                </style>
                <h1>Rehearsal 考前演练</h1>
                """
                + "<p class=\"verdict " + tone + "\"><strong>"
                + Html.text(verdict.kind().name().replace('_', ' ')) + "</strong> " + Html.text(verdict.sentence())
                + ".</p>\n"
                + verdict.run().map(VerdictPage::run).orElse("")
                + verdict.judgement().map(VerdictPage::findings).orElse("") + "</html>\n";
    }

    private static String run(RunSummary run) {
        String rows = run.tally().micros().entrySet().stream()
                .map(each -> row(run, each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        return "<p>" + run.finished() + " of " + run.candidates() + " candidates finished, from "
                + run.startedAt() + " for " + run.lasted().toSeconds()
                + " s. The client used " + String.format(Locale.ROOT, "%.1f", 100 * run.cpuShare())
                + " % of its machine.</p>\n"
                + "<table><tr><th>Step<th>Count<th>p50 ms<th>p99 ms<th>p99.9 ms<th>max ms<th>Troubles</tr>\n" + rows
                + "</table>\n<p class=\"muted\">Times count from the moment in which a candidate wanted something, tries and"
                + " pauses included.</p>\n<h2>Times by percentile</h2>\n"
                + Plots.times(run).svg()
                + "\n<h2>Done in each second</h2>\n" + Plots.throughput(run).svg() + "\n"
                + run.gaveUp().entrySet().stream()
                        .map(each -> "<p>" + each.getValue() + " gave up at " + Html.text(each.getKey()) + "</p>\n")
                        .collect(Collectors.joining());
    }

    private static String row(RunSummary run, Step step, Histogram micros) {
        var troubles = run.tally().troubles().get(step);
        return String.format(
                Locale.ROOT,
                "<tr><td>%s<td>%,d<td>%.1f<td>%.1f<td>%.1f<td>%.1f<td>%s</tr>%n",
                step.code(),
                micros.getTotalCount(),
                VerdictTable.millis(micros, 50),
                VerdictTable.millis(micros, 99),
                VerdictTable.millis(micros, 99.9),
                micros.getMaxValue() / 1000.0,
                troubles == null
                        ? ""
                        : troubles.entrySet().stream()
                                .map(each -> each.getValue() + " × " + Html.text(each.getKey()))
                                .collect(Collectors.joining(", ")));
    }

    private static String findings(Judgement judgement) {
        return "<h2>The record</h2>\n<p>" + judgement.answers() + " acknowledged answers and " + judgement.submissions()
                + " submissions were held against " + judgement.attempts() + " attempts; grades were "
                + (judgement.graded() ? "" : "not ") + "computed again. "
                + judgement.findings().size()
                + " findings.</p>\n<ul>\n"
                + judgement.findings().stream()
                        .limit(FINDINGS_SHOWN)
                        .map(Finding::toString)
                        .map(each -> "<li>" + Html.text(each) + "</li>\n")
                        .collect(Collectors.joining())
                + "</ul>\n";
    }

    private static final String STYLE = """
            :root { --ground: #fff; --page: #f5f7fa; --text: #1f2933; --muted: #52606d; --line: #d5dce4; --ok: #1a7f4b;
              --ok-tint: #eff9f3; --danger: #b42318; --danger-tint: #fdecea; --warn: #8a5a00; --warn-tint: #fff7e0;
              --l0: #7b8794; --l1: #1d4f91; --l2: #8a5a00; --l3: #7a3e9d; --l4: #1a7f4b; --l5: #b42318; --l6: #0b7285; --l7: #52606d }
            @media (prefers-color-scheme: dark) { :root { --ground: #131a22; --page: #0c1117; --text: #e4e9f0; --muted: #9fb0c3;
              --line: #2b3744; --ok: #7fd1a3; --ok-tint: #14301f; --danger: #f29b92; --danger-tint: #381a18; --warn: #e8c06a;
              --warn-tint: #33290f; --l0: #9fb0c3; --l1: #8db8f2; --l2: #e8c06a; --l3: #d0a5ec; --l4: #7fd1a3; --l5: #f29b92;
              --l6: #66d0df; --l7: #738496 } }
            html { background: var(--page); color: var(--text); color-scheme: light dark; line-height: 1.6;
              font-family: 'PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif }
            body { max-width: 760px; margin: 24px auto; padding: 0 16px }
            h1 { font-size: 1.375rem } h2 { font-size: 1.125rem; margin: 24px 0 8px }
            .verdict { padding: 12px 16px; border-radius: 8px; font-size: 1.125rem }
            .ok { color: var(--ok); background: var(--ok-tint) } .danger { color: var(--danger); background: var(--danger-tint) }
            .warn { color: var(--warn); background: var(--warn-tint) } .muted { color: var(--muted); font-size: 0.875rem }
            table { border-collapse: collapse; width: 100%; background: var(--ground); font-variant-numeric: tabular-nums }
            th, td { border-bottom: 1px solid var(--line); padding: 4px 8px; text-align: right }
            th:first-child, td:first-child, th:last-child, td:last-child { text-align: left }
            svg { background: var(--ground); border-radius: 8px; width: 100% } svg text { fill: var(--muted); font-size: 12px }
            .end { text-anchor: end } .mid { text-anchor: middle } .grid { stroke: var(--line); fill: none }
            .line { fill: none; stroke-width: 2; stroke-linejoin: round }
            .l0 { stroke: var(--l0) } .l1 { stroke: var(--l1) } .l2 { stroke: var(--l2) } .l3 { stroke: var(--l3) }
            .l4 { stroke: var(--l4) } .l5 { stroke: var(--l5) } .l6 { stroke: var(--l6) } .l7 { stroke: var(--l7) }
            """;
}
