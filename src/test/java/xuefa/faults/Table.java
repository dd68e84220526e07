package xuefa.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of all runs, a line for each kind. */
final class Table {
    private Table() {}

    /** In Markdown. */
    static String of(List<Run.Outcome> outcomes) {
        Map<Kind, Verdict> byKind = outcomes.stream()
                .collect(Collectors.toMap(Run.Outcome::kind, Run.Outcome::verdict, Verdict::and, TreeMap::new));
        StringBuilder text = new StringBuilder();
        text.append("| fault | times | acknowledged | lost | double | ungraded | other | longest silence, s"
                + " | again after healing, s |\n");
        text.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        byKind.forEach((kind, verdict) -> text.append(line(kind.toString(), verdict)));
        byKind.values().stream().reduce(Verdict::and).ifPresent(all -> text.append(line("together", all)));
        return text.toString();
    }

    private static String line(String name, Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %d | %d | %d | %d | %s | %s |%n",
                name,
                verdict.suffered().size(),
                verdict.acknowledged(),
                verdict.lost(),
                verdict.doubles(),
                verdict.ungraded(),
                verdict.other(),
                seconds(verdict.longest(Suffered::silence)),
                seconds(verdict.longest(Suffered::again)));
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
