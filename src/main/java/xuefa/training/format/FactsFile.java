package xuefa.training.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;
import xuefa.training.Facts;
import xuefa.training.Hours;
import xuefa.training.HoursEntry;
import xuefa.training.HoursEntry.State;

/** Facts in a JSON file; {@code src/docs/facts.schema.json} says how it looks. */
public final class FactsFile {
    private static final SchemaFile SCHEMA = new SchemaFile("/training/facts.schema.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FactsFile() {}

    /** Throws {@link Faulty} for what doesn't fit, IOException when the file can't be read. */
    public static Facts read(Path file) throws IOException, Faulty {
        try {
            return read(JSON.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            throw new Faulty(
                    List.of("/: not JSON, line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage()));
        } catch (CharConversionException e) {
            throw new Faulty(List.of("/: not JSON in UTF-8"));
        }
    }

    static Facts read(JsonNode json) throws Faulty {
        SCHEMA.hold(json);
        Fields fields = new Fields(json, "");
        Facts facts = new Facts(
                fields.texts("jurisdictions"),
                fields.each("units", FactsFile::unit),
                fields.each("people", FactsFile::person),
                fields.each("hours", FactsFile::hours),
                fields.each("events", FactsFile::event),
                fields.each("exams", FactsFile::exam),
                fields.each("exceptions", FactsFile::exception),
                fields.each("progress", FactsFile::progress));
        refuseContradictions(facts);
        return facts;
    }

    private static void refuseContradictions(Facts facts) throws Faulty {
        List<String> faults = new ArrayList<>();
        Set<String> units = unique("units", facts.units(), Facts.UnitFact::id, faults);
        Set<String> people = unique("people", facts.people(), Facts.PersonFact::id, faults);
        Set<String> entries = unique("hours", facts.hours(), HoursEntry::id, faults);
        unique("events", facts.events(), Facts.EventFact::id, faults);
        unique("exams", facts.exams(), Facts.ExamFact::id, faults);
        unique("exceptions", facts.exceptions(), Facts.ExceptionFact::id, faults);
        facts.people().forEach(person -> person.posts().stream()
                .filter(post -> !units.contains(post.unitId()))
                .forEach(post -> faults.add("/people: no unit " + post.unitId() + ", named by the post " + post.id())));
        facts.hours().stream()
                .filter(entry -> !people.contains(entry.personId()))
                .forEach(entry -> faults.add("/hours: no person " + entry.personId() + ", named by " + entry.id()));
        facts.hours().stream()
                .filter(entry -> entry.corrects()
                        .filter(old -> !entries.contains(old) || old.equals(entry.id()))
                        .isPresent())
                .forEach(entry -> faults.add("/hours: " + entry.id() + " corrects an entry that is not here"));
        facts.exams().stream()
                .filter(exam -> !people.contains(exam.personId()))
                .forEach(exam -> faults.add("/exams: no person " + exam.personId() + ", named by " + exam.id()));
        facts.exceptions().stream()
                .filter(each -> !people.contains(each.personId()))
                .forEach(each -> faults.add("/exceptions: no person " + each.personId() + ", named by " + each.id()));
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private static <T> Set<String> unique(String where, List<T> facts, Function<T, String> id, List<String> faults) {
        Set<String> ids = new HashSet<>();
        facts.stream()
                .map(id)
                .filter(each -> !ids.add(each))
                .forEach(each -> faults.add("/" + where + ": " + each + " is there twice"));
        return ids;
    }

    private static Facts.UnitFact unit(Fields unit) {
        return new Facts.UnitFact(
                unit.text("id"),
                unit.optional("name").orElse(unit.text("id")),
                unit.text("kind"),
                unit.optionalFlag("enforcement").orElse(false),
                unit.date("from"),
                end(unit, unit.date("from")));
    }

    private static Facts.PersonFact person(Fields person) throws Faulty {
        return new Facts.PersonFact(
                person.text("id"),
                person.optional("name").orElse(person.text("id")),
                person.each(
                        "posts",
                        post -> new Facts.PostFact(
                                post.text("id"),
                                post.text("unitId"),
                                post.text("category"),
                                post.optional("level"),
                                post.optional("role"),
                                post.date("from"),
                                end(post, post.date("from")))),
                person.each(
                        "terms",
                        term -> new Facts.TermFact(term.text("id"), term.date("from"), end(term, term.date("from")))),
                person.each("certificates", FactsFile::certificate),
                new Facts.Standing(
                        person.each("employment", FactsFile::span),
                        person.each("register", FactsFile::span),
                        person.each("onPost", FactsFile::span),
                        person.each(
                                "assessments",
                                each -> new Facts.AssessmentFact(
                                        each.text("id"), each.integer("year"), each.text("grade"))),
                        person.each("sanctions", FactsFile::span)));
    }

    private static Facts.CertificateFact certificate(Fields certificate) throws Faulty {
        LocalDate from = certificate.date("validFrom");
        return new Facts.CertificateFact(
                certificate.text("id"),
                certificate.text("kind"),
                from,
                inOrder(from, certificate.date("validTo")),
                certificate.each("suspensions", FactsFile::span),
                certificate.each("ended", FactsFile::span).stream().findFirst());
    }

    private static Facts.SpanFact span(Fields span) {
        LocalDate from = span.date("from");
        return new Facts.SpanFact(span.text("id"), span.optional("kind").orElse(""), from, end(span, from));
    }

    private static HoursEntry.Span time(Fields times) {
        return new HoursEntry.Span(times.instant("from"), times.instant("to"));
    }

    private static HoursEntry hours(Fields entry) throws Faulty {
        LocalDate day = entry.date("day");
        return new HoursEntry(
                entry.text("id"),
                entry.text("personId"),
                entry.text("kind"),
                entry.text("subject"),
                day,
                entry.has("minutes")
                        ? new HoursEntry.Minutes(entry.integer("minutes"))
                        : new HoursEntry.Counted(Hours.of(entry.decimal("hours"))),
                entry.has("from") ? List.of(time(entry)) : entry.each("spans", FactsFile::time),
                state(entry.text("state")),
                entry.optional("corrects"),
                entry.optionalInteger("year"),
                entry.optionalDate("recordedOn").orElse(day),
                entry.texts("evidence"));
    }

    private static State state(String code) {
        return java.util.Arrays.stream(State.values())
                .filter(each -> each.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    private static Facts.EventFact event(Fields event) {
        LocalDate day = event.date("day");
        return new Facts.EventFact(
                event.text("id"),
                event.text("unitId"),
                event.text("kind"),
                day,
                event.optionalFlag("held").orElse(true),
                event.optional("before"),
                event.optionalInteger("year"),
                event.optionalDate("recordedOn").orElse(day),
                event.texts("present"),
                event.texts("evidence"),
                event.optional("corrects"));
    }

    private static Facts.ExamFact exam(Fields exam) {
        LocalDate day = exam.date("day");
        return new Facts.ExamFact(
                exam.text("id"),
                exam.text("personId"),
                exam.text("subject"),
                day,
                exam.optionalFlag("passed").orElse(false),
                exam.optionalDate("recordedOn").orElse(day));
    }

    private static Facts.ProgressFact progress(Fields progress) {
        LocalDate day = progress.date("day");
        return new Facts.ProgressFact(
                progress.text("id"),
                progress.text("personId"),
                progress.text("family"),
                progress.integer("percent"),
                day,
                progress.optionalDate("recordedOn").orElse(day));
    }

    private static Facts.ExceptionFact exception(Fields exception) {
        LocalDate from = exception.date("from");
        return new Facts.ExceptionFact(
                exception.text("id"),
                exception.text("personId"),
                exception.text("kind"),
                from,
                end(exception, from),
                exception.optional("approvedBy"),
                exception.optionalDate("recordedOn").orElse(from));
    }

    private static Optional<LocalDate> end(Fields fields, LocalDate from) {
        return fields.optionalDate("to").map(to -> inOrder(from, to));
    }

    private static LocalDate inOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("it ends before it begins: " + from + " to " + to);
        }
        return to;
    }
}
