package xuefa.app.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import xuefa.shared.check.Check;
import xuefa.training.ExplainingObligations;
import xuefa.training.Owed;

/** What is owed, for programs and for eyes. Written as it is computed, so that any number of people fits into memory. */
final class ObligationsReport {
    private ObligationsReport() {}

    /**
     * {@code {on, people: [{id, name, obligations: […]}], units: [{id, name, obligations: […]}]}}, each obligation {@code {obligation, title,
     * measuredIn, from, to, required, done, missing, due, verdict, checks: [{rule, source, value, evidence, verdict, cure}]}}.
     */
    static void json(ExplainingObligations explaining, LocalDate day, PrintWriter out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("on", day.toString());
        json.writeArrayFieldStart("people");
        for (var person : explaining.facts().people()) {
            write(json, person.id(), person.name(), explaining.of(person));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("units");
        for (var unit : explaining.facts().units()) {
            write(json, unit.id(), unit.name(), explaining.of(unit));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.println();
    }

    private static void write(JsonGenerator json, String id, String name, List<Owed> obligations) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        json.writeArrayFieldStart("obligations");
        for (Owed owed : obligations) {
            write(json, owed);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Owed owed) throws IOException {
        json.writeStartObject();
        json.writeStringField("obligation", owed.obligation().id());
        json.writeStringField("title", owed.obligation().title());
        json.writeStringField("measuredIn", owed.measuredIn());
        json.writeStringField("from", owed.period().from().toString());
        if (owed.period().to().isPresent()) {
            json.writeStringField("to", owed.period().to().get().toString());
        }
        number(json, "required", owed.required());
        number(json, "done", owed.done());
        number(json, "missing", owed.missing());
        if (owed.due().isPresent()) {
            json.writeStringField("due", owed.due().get().toString());
        } else {
            json.writeNullField("due");
        }
        json.writeStringField("verdict", owed.verdict().code());
        CheckJson.write(json, owed.checks());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, BigDecimal number) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(number.stripTrailingZeros().toPlainString());
    }

    static void lines(ExplainingObligations explaining, LocalDate day, PrintWriter out) {
        out.println(day);
        explaining.facts().people().forEach(person -> lines(person.name(), explaining.of(person), out));
        explaining.facts().units().forEach(unit -> lines(unit.name(), explaining.of(unit), out));
    }

    private static void lines(String name, List<Owed> obligations, PrintWriter out) {
        if (obligations.isEmpty()) {
            return;
        }
        out.println(name);
        for (Owed owed : obligations) {
            for (Check check : owed.checks()) {
                out.println("  " + CheckJson.line(check));
            }
        }
    }
}
