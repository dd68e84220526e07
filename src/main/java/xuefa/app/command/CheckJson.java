package xuefa.app.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xuefa.shared.check.Check;

/** Checks as JSON: {@code [{rule, source, value, evidence, verdict, cure}]}; and for eyes. */
final class CheckJson {
    private CheckJson() {}

    static void write(JsonGenerator json, List<Check> checks) throws IOException {
        write(json, checks, check -> Optional.empty());
    }

    /** With {@code by}, the last day on which it can be cured, where there is one. */
    static void write(JsonGenerator json, List<Check> checks, Function<Check, Optional<LocalDate>> by)
            throws IOException {
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
            Optional<LocalDate> day = by.apply(check);
            if (day.isPresent()) {
                json.writeStringField("by", day.get().toString());
            }
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
