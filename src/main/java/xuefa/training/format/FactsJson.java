package xuefa.training.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.training.Facts;
import xuefa.training.HoursEntry;

/** Writes facts as {@link FactsFile} reads them. */
public final class FactsJson {
    private final JsonGenerator json;

    private FactsJson(JsonGenerator json) {
        this.json = json;
    }

    /** UTF-8, one fact a line or so, for eyes as well. */
    public static byte[] bytes(Facts facts) {
        return bytes(facts, Map.of());
    }

    /** @param beside what else the file holds, in front: by its name, as JSON */
    public static byte[] bytes(Facts facts, Map<String, String> beside) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(bytes)
                .configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature(), true)) {
            json.useDefaultPrettyPrinter();
            new FactsJson(json).write(facts, beside);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private void write(Facts facts, Map<String, String> beside) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> each : beside.entrySet()) {
            json.writeFieldName(each.getKey());
            json.writeRawValue(each.getValue());
        }
        texts("jurisdictions", facts.jurisdictions());
        each("units", facts.units(), this::unit);
        each("people", facts.people(), this::person);
        each("hours", facts.hours(), this::hours);
        each("events", facts.events(), this::event);
        each("exams", facts.exams(), exam -> {
            json.writeStringField("id", exam.id());
            json.writeStringField("personId", exam.personId());
            json.writeStringField("subject", exam.subject());
            json.writeStringField("day", exam.day().toString());
            json.writeBooleanField("passed", exam.passed());
            json.writeStringField("recordedOn", exam.recordedOn().toString());
        });
        each("exceptions", facts.exceptions(), exception -> {
            json.writeStringField("id", exception.id());
            json.writeStringField("personId", exception.personId());
            json.writeStringField("kind", exception.kind());
            span(exception.from(), exception.to());
            optional("approvedBy", exception.approvedBy());
            json.writeStringField("recordedOn", exception.recordedOn().toString());
        });
        each("progress", facts.progress(), progress -> {
            json.writeStringField("id", progress.id());
            json.writeStringField("personId", progress.personId());
            json.writeStringField("family", progress.family());
            json.writeNumberField("percent", progress.percent());
            json.writeStringField("day", progress.day().toString());
            json.writeStringField("recordedOn", progress.recordedOn().toString());
        });
        json.writeEndObject();
    }

    private void unit(Facts.UnitFact unit) throws IOException {
        json.writeStringField("id", unit.id());
        json.writeStringField("name", unit.name());
        json.writeStringField("kind", unit.kind());
        json.writeBooleanField("enforcement", unit.enforcement());
        span(unit.from(), unit.to());
    }

    private void person(Facts.PersonFact person) throws IOException {
        json.writeStringField("id", person.id());
        json.writeStringField("name", person.name());
        each("posts", person.posts(), post -> {
            json.writeStringField("id", post.id());
            json.writeStringField("unitId", post.unitId());
            json.writeStringField("category", post.category());
            optional("level", post.level());
            optional("role", post.role());
            span(post.from(), post.to());
        });
        each("terms", person.terms(), term -> {
            json.writeStringField("id", term.id());
            span(term.from(), term.to());
        });
        each("employment", person.standing().employment(), this::span);
        each("register", person.standing().register(), this::span);
        each("onPost", person.standing().onPost(), this::span);
        each("assessments", person.standing().assessments(), assessment -> {
            json.writeStringField("id", assessment.id());
            json.writeNumberField("year", assessment.year());
            json.writeStringField("grade", assessment.grade());
        });
        each("sanctions", person.standing().sanctions(), this::span);
        each("certificates", person.certificates(), this::certificate);
    }

    private void certificate(Facts.CertificateFact certificate) throws IOException {
        json.writeStringField("id", certificate.id());
        json.writeStringField("kind", certificate.kind());
        json.writeStringField("validFrom", certificate.validFrom().toString());
        json.writeStringField("validTo", certificate.validTo().toString());
        each("suspensions", certificate.suspensions(), this::span);
        each("ended", certificate.ended().stream().toList(), this::span);
    }

    private void span(Facts.SpanFact span) throws IOException {
        json.writeStringField("id", span.id());
        if (!span.kind().isEmpty()) {
            json.writeStringField("kind", span.kind());
        }
        span(span.from(), span.to());
    }

    private void hours(HoursEntry entry) throws IOException {
        json.writeStringField("id", entry.id());
        json.writeStringField("personId", entry.personId());
        json.writeStringField("kind", entry.kind());
        json.writeStringField("subject", entry.subject());
        json.writeStringField("day", entry.day().toString());
        switch (entry.amount()) {
            case HoursEntry.Minutes said -> json.writeNumberField("minutes", said.minutes());
            case HoursEntry.Counted said ->
                json.writeNumberField("hours", said.hours().toDecimal());
        }
        if (!entry.spans().isEmpty()) {
            each("spans", entry.spans(), span -> {
                json.writeStringField("from", span.from().toString());
                json.writeStringField("to", span.to().toString());
            });
        }
        json.writeStringField("state", entry.state().code());
        optional("corrects", entry.corrects());
        year(entry.year());
        json.writeStringField("recordedOn", entry.recordedOn().toString());
        texts("evidence", entry.evidence());
    }

    private void event(Facts.EventFact event) throws IOException {
        json.writeStringField("id", event.id());
        json.writeStringField("unitId", event.unitId());
        json.writeStringField("kind", event.kind());
        json.writeStringField("day", event.day().toString());
        json.writeBooleanField("held", event.held());
        optional("before", event.before());
        year(event.year());
        json.writeStringField("recordedOn", event.recordedOn().toString());
        optional("corrects", event.corrects());
        texts("present", event.present());
        texts("evidence", event.evidence());
    }

    private void year(Optional<Integer> year) throws IOException {
        if (year.isPresent()) {
            json.writeNumberField("year", year.get());
        }
    }

    private void span(LocalDate from, Optional<LocalDate> to) throws IOException {
        json.writeStringField("from", from.toString());
        optional("to", to.map(LocalDate::toString));
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private <T> void each(String name, List<T> facts, Writing<T> writing) throws IOException {
        json.writeArrayFieldStart(name);
        for (T fact : facts) {
            json.writeStartObject();
            writing.write(fact);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private interface Writing<T> {
        void write(T fact) throws IOException;
    }
}
