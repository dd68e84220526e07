package xuefa.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import xuefa.bank.BankCounts;
import xuefa.bank.CheckedBank;
import xuefa.bank.Fault;
import xuefa.bank.QuestionKind;

/** What a check found, for eyes and for programs. */
final class BankCheckReport {
    private BankCheckReport() {}

    /** A line for each fault, with its file as seen from where the command runs; then what there is, and the verdict. */
    static String lines(CheckedBank checked, Path folder, LocalDate day) {
        var lines = new StringBuilder();
        for (var fault : checked.faults()) {
            lines.append(folder)
                    .append(File.separator)
                    .append(fault.at().file())
                    .append(fault.toString().substring(fault.at().file().length()));
            lines.append(System.lineSeparator());
        }
        var counts = checked.counts();
        lines.append("%s: %s of %s (%s)"
                .formatted(
                        folder, number(counts.questions(), "question"), number(counts.laws(), "law"), kinds(counts)));
        lines.append(System.lineSeparator()).append(laws(counts));
        lines.append(
                checked.isClean()
                        ? "No faults on " + day
                        : number(checked.faults().size(), "fault") + " on " + day);
        return lines.toString();
    }

    /** {@code {on, clean, counts: {laws, topics, questions, byKind, byLaw}, faults: [{file, line, column, rule, questionId, reason}]}}. */
    static String json(CheckedBank checked, LocalDate day) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("on", day.toString()).put("clean", checked.isClean());
        json.set("counts", counts(checked.counts()));
        var faults = json.putArray("faults");
        checked.faults().forEach(fault -> faults.add(fault(fault)));
        return json.toPrettyString();
    }

    private static ObjectNode counts(BankCounts counts) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("laws", counts.laws()).put("topics", counts.topics()).put("questions", counts.questions());
        var byKind = json.putObject("byKind");
        counts.byKind().forEach((kind, number) -> byKind.put(kind.code(), number));
        var byLaw = json.putObject("byLaw");
        counts.byLaw().forEach(byLaw::put);
        return json;
    }

    private static ObjectNode fault(Fault fault) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", fault.at().file())
                .put("line", fault.at().line())
                .put("column", fault.at().column())
                .put("rule", fault.rule().code())
                .put("questionId", fault.questionId())
                .put("reason", fault.reason());
    }

    private static String kinds(BankCounts counts) {
        return counts.byKind().entrySet().stream().map(BankCheckReport::kind).collect(Collectors.joining(", "));
    }

    private static String kind(Map.Entry<QuestionKind, Integer> kind) {
        return kind.getKey().code() + " " + kind.getValue();
    }

    private static String laws(BankCounts counts) {
        return counts.byLaw().entrySet().stream()
                .map(law -> "  %s %d%n".formatted(law.getKey(), law.getValue()))
                .collect(Collectors.joining());
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
