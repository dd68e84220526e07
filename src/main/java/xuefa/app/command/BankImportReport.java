package xuefa.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.shared.imports.ImportReport;

/** What an import did, for eyes and for programs. */
final class BankImportReport {
    private BankImportReport() {}

    /** A line for each record that was not taken, then the counts. */
    static String lines(ImportReport<DraftQuestion> report, Path file) {
        var lines = new StringBuilder();
        report.rejected()
                .forEach(each ->
                        lines.append("%s %s：未导入，%s。%s%n".formatted(file, each.where(), each.reason(), each.cure())));
        report.duplicates()
                .forEach(each -> lines.append("%s %s：重复，与 %s 相同%n".formatted(file, each.where(), each.of())));
        return lines.append("共 %d 条：导入 %d，重复 %d，未导入 %d"
                        .formatted(
                                report.records(),
                                report.imported().size(),
                                report.duplicates().size(),
                                report.rejected().size()))
                .toString();
    }

    /**
     * {@code {format, records, imported, duplicates, duplicateOf: [{where, line, id}], rejected: [{where, line, reason, cure}],
     * byKind, asides: [{where, text}]}}; {@code byKind} counts the imported ones.
     */
    static String json(ImportReport<DraftQuestion> report, String format) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("format", format)
                .put("records", report.records())
                .put("imported", report.imported().size())
                .put("duplicates", report.duplicates().size());
        var duplicateOf = json.putArray("duplicateOf");
        report.duplicates().forEach(each -> duplicateOf
                .addObject()
                .put("where", each.where().text())
                .put("line", each.where().line())
                .put("id", each.of()));
        var rejected = json.putArray("rejected");
        report.rejected().forEach(each -> rejected.addObject()
                .put("where", each.where().text())
                .put("line", each.where().line())
                .put("reason", each.reason())
                .put("cure", each.cure()));
        var byKind = json.putObject("byKind");
        byKind(report).forEach((kind, count) -> byKind.put(kind.code(), count));
        var asides = json.putArray("asides");
        report.asides()
                .forEach(each ->
                        asides.addObject().put("where", each.where().text()).put("text", each.text()));
        return json.toPrettyString();
    }

    private static Map<QuestionKind, Integer> byKind(ImportReport<DraftQuestion> report) {
        var counts = new TreeMap<QuestionKind, Integer>();
        for (var each : report.imported()) {
            var kind = each.value().kind();
            if (kind != null) {
                counts.merge(kind, 1, Integer::sum);
            }
        }
        return counts;
    }
}
