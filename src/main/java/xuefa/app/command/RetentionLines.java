package xuefa.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import xuefa.people.RetentionRule;
import xuefa.people.flow.Retaining;

/** A run of retention for eyes: a line each kind, in the words of its rule. */
final class RetentionLines {
    private RetentionLines() {}

    static void print(PrintWriter out, List<RetentionRule> rules, Retaining.Report report) {
        Map<String, String> titles =
                rules.stream().collect(Collectors.toMap(RetentionRule::kind, RetentionRule::title));
        out.println(report.at() + (report.dry() ? "  to be erased 将删除" : "  erased 已删除"));
        for (Retaining.Line line : report.lines()) {
            out.printf(
                    Locale.ROOT,
                    "%,10d  %s: older than %s%n",
                    line.number(),
                    titles.getOrDefault(line.kind(), line.kind()),
                    line.keepsFrom());
        }
        out.flush();
    }
}
