package xuefa.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import xuefa.bank.format.Loss;

/** What an export did, for eyes and for programs. */
final class BankExportReport {
    private BankExportReport() {}

    /** A line for each loss, then the count. */
    static String lines(Path file, List<String> kinds, List<Loss> losses) {
        var lines = new StringBuilder();
        losses.forEach(loss ->
                lines.append("%s：%s%s%n".formatted(loss.question(), loss.whole() ? "未写入，" : "没有保留：", loss.what())));
        return lines.append("%s：写入 %d 道题".formatted(file, kinds.size())).toString();
    }

    /** {@code {format, file, written, byKind, leftOut: [{id, reason}], losses: [{id, what}]}}. */
    static String json(String format, Path file, List<String> kinds, List<Loss> losses) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("format", format).put("file", file.toString()).put("written", kinds.size());
        var counts = new TreeMap<String, Integer>();
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        var byKind = json.putObject("byKind");
        counts.forEach(byKind::put);
        var leftOut = json.putArray("leftOut");
        var lost = json.putArray("losses");
        for (var loss : losses) {
            if (loss.whole()) {
                leftOut.addObject().put("id", loss.question()).put("reason", loss.what());
            } else {
                lost.addObject().put("id", loss.question()).put("what", loss.what());
            }
        }
        return json.toPrettyString();
    }
}
