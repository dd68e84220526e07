package xuefa.app.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import xuefa.shared.check.Check;

/** Checks as JSON: {@code [{rule, source, value, evidence, verdict, cure}]}; and for eyes. */
final class CheckJson {
    private CheckJson() {}

    static void write(JsonGenerator json, List<Check> checks) throws IOException {
        json.writeArrayFieldStart("checks");
        for (Check check : checks) {
            json.writeStartObject();
            json.writeStringField("rule", check.rule());
            json.writeStringField("source", check.source());
            json.writeStringField("value", check.value());
            json.writeArrayFieldStart("evidence");
            for (String evidence : check.evidence()) {
                json.writeString(evidence);
            }
            json.writeEndArray();
            json.writeStringField("verdict", check.verdict().code());
            json.writeStringField("cure", check.cure());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static String line(Check check) {
        String mark =
                switch (check.verdict()) {
                    case MET -> "✓";
                    case OPEN -> "…";
                    case FAILED -> "✗";
                    case NOTED -> "·";
                };
        return mark + " " + check.rule() + "：" + check.value()
                + (check.cure().isEmpty() ? "" : "（" + check.cure() + "）");
    }
}
