package xuefa.app.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import xuefa.certificate.ExplainingRenewal;
import xuefa.certificate.Renewal;
import xuefa.certificate.RenewalTopic;
import xuefa.certificate.Validity;
import xuefa.training.Facts.PersonFact;

/** Renewals for programs and for eyes, written as they are computed. */
final class CertificatesReport {
    private CertificatesReport() {}

    /**
     * {@code {on, certificates: [{id, kind, personId, verdict, checks: [{rule, source, value, evidence, verdict, cure, by?}], validFrom,
     * validTo}]}}; {@code by} is the last day on which a check can be cured for a renewal in time.
     * The verdict is eligible, open, refused, notDue, or noRule when no rule speaks of the kind; the validity is the next one, null
     * unless eligible. The year stands there for a yearly inspection, which leaves the validity as it is.
     */
    static void json(ExplainingRenewal explaining, LocalDate day, PrintWriter out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("on", day.toString());
        json.writeArrayFieldStart("certificates");
        for (PersonFact person : explaining.facts().people()) {
            for (var certificate : person.certificates()) {
                json.writeStartObject();
                json.writeStringField("id", certificate.id());
                json.writeStringField("kind", certificate.kind());
                json.writeStringField("personId", person.id());
                var renewal = explaining.of(person, certificate);
                json.writeStringField(
                        "verdict", renewal.map(each -> each.outcome().code()).orElse("noRule"));
                CheckJson.write(
                        json,
                        renewal.map(Renewal::checks).orElse(List.of()),
                        check -> RenewalTopic.by(check, certificate.validTo(), day));
                var next = renewal.flatMap(Renewal::next);
                date(json, "validFrom", next.map(Validity::from));
                date(json, "validTo", next.map(Validity::to));
                var inspected = renewal.flatMap(Renewal::inspectedYear);
                if (inspected.isPresent()) {
                    json.writeNumberField("inspectedYear", inspected.get());
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.println();
    }

    private static void date(JsonGenerator json, String name, Optional<LocalDate> date) throws IOException {
        if (date.isPresent()) {
            json.writeStringField(name, date.get().toString());
        } else {
            json.writeNullField(name);
        }
    }

    static void lines(ExplainingRenewal explaining, LocalDate day, PrintWriter out) {
        out.println(day);
        for (PersonFact person : explaining.facts().people()) {
            for (var certificate : person.certificates()) {
                explaining.of(person, certificate).ifPresent(renewal -> {
                    out.println(person.name() + "，" + certificate.id() + "，" + word(renewal));
                    renewal.checks().forEach(check -> out.println("  " + CheckJson.line(check)));
                });
            }
        }
    }

    private static String word(Renewal renewal) {
        return switch (renewal.outcome()) {
            case ELIGIBLE ->
                renewal.inspectedYear()
                        .map(year -> year + " 年度验审合格")
                        .or(() -> renewal.next().map(next -> "可以换证：" + next.from() + " 至 " + next.to()))
                        .orElseThrow();
            case OPEN -> "尚缺条件";
            case REFUSED -> renewal.inspectedYear().isPresent() ? "验审不合格" : "不能换证";
            case NOT_DUE -> "未到换证时间";
        };
    }
}
