package xuefa.training.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;
import xuefa.training.Hours;
import xuefa.training.HoursRule;
import xuefa.training.HoursSubject;
import xuefa.training.LedgerRules;
import xuefa.training.Obligation;
import xuefa.training.Obligation.Measure;
import xuefa.training.Obligation.PeriodRule;
import xuefa.training.Obligation.Proration;
import xuefa.training.ObligationBook;

/** A book of obligations in YAML; {@code training/book.schema.json} says how it looks. */
public final class BookFile {
    private static final SchemaFile SCHEMA = new SchemaFile("/training/book.schema.json");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private BookFile() {}

    /** The obligations that ship with us. */
    public static ObligationBook shipped() {
        try {
            return read(shippedContent());
        } catch (Faulty e) {
            throw new IllegalStateException("the shipped obligations are faulty: " + e.getMessage(), e);
        }
    }

    /** As YAML. */
    public static String shippedContent() {
        try (InputStream in = BookFile.class.getResourceAsStream("/training/obligations.yaml")) {
            return new String(Objects.requireNonNull(in, "obligations.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws {@link Faulty} for what doesn't fit. */
    public static ObligationBook read(String content) throws Faulty {
        try {
            return read(YAML.readTree(content));
        } catch (JsonProcessingException e) {
            throw new Faulty(List.of("/: not YAML: " + e.getOriginalMessage()));
        }
    }

    /** Throws {@link Faulty} for what doesn't fit, IOException when the file can't be read. */
    public static ObligationBook read(Path file) throws IOException, Faulty {
        return read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static ObligationBook read(JsonNode yaml) throws Faulty {
        SCHEMA.hold(yaml);
        Fields book = new Fields(yaml, "");
        return new ObligationBook(
                book.each("obligations", BookFile::obligation),
                book.each("hoursRules", BookFile::hoursRule),
                book.has("ledger") ? ledger(book.in("ledger")) : LedgerRules.DEFAULT);
    }

    private static LedgerRules ledger(Fields ledger) throws Faulty {
        return new LedgerRules(
                ledger.text("source"),
                ledger.integer("answerDays"),
                ledger.integer("decisionDays"),
                ledger.each(
                        "examCredits",
                        credit -> new LedgerRules.Credit(
                                credit.text("id"),
                                credit.text("source"),
                                credit.text("exam"),
                                credit.date("since"),
                                credit.optionalDate("until"),
                                Hours.of(credit.decimal("hours")),
                                HoursSubject.of(credit.text("subject")))));
    }

    private static HoursRule hoursRule(Fields rule) throws Faulty {
        HoursRule.Conversion conversion = rule.has("minutesPerHour")
                ? new HoursRule.Linear(rule.integer("minutesPerHour"))
                : new HoursRule.Steps(new ArrayList<>(rule.each(
                        "steps",
                        step -> new HoursRule.Step(
                                step.optionalInteger("upToMinutes").orElse(Integer.MAX_VALUE),
                                Hours.of(step.decimal("hours"))))));
        return new HoursRule(
                rule.text("id"), rule.text("source"), rule.date("since"), rule.optionalDate("until"), conversion);
    }

    private static Obligation obligation(Fields each) {
        return new Obligation(
                each.text("id"),
                each.text("title"),
                each.text("source"),
                each.text("jurisdiction"),
                each.date("since"),
                each.optionalDate("until"),
                who(each),
                measure(each),
                required(each),
                period(each),
                each.map("exceptions", BookFile::proration));
    }

    private static Obligation.Who who(Fields each) {
        if (each.has("units")) {
            Fields units = each.in("units");
            return new Obligation.Units(units.codes("kinds"), units.optionalFlag("enforcement"));
        }
        Fields people = each.in("people");
        return new Obligation.People(
                people.codes("categories"),
                people.codes("levels"),
                people.codes("roles"),
                people.codes("unitKinds"),
                people.optionalFlag("enforcementUnit"));
    }

    private static Measure measure(Fields each) {
        if (each.has("hours")) {
            Fields hours = each.in("hours");
            Map<String, Hours> caps = hours.map("caps", cap -> Hours.of(new BigDecimal(cap)));
            return new Obligation.HoursDone(hours.codes("kinds"), hours.codes("subjects"), caps);
        }
        if (each.has("events")) {
            return new Obligation.EventsDone(each.in("events").codes("kinds"));
        }
        if (each.has("eventsBefore")) {
            Fields meetings = each.in("eventsBefore");
            return new Obligation.EventsBefore(meetings.text("of"), meetings.text("with"));
        }
        if (each.has("list")) {
            return new Obligation.ListDone(each.in("list").text("family"));
        }
        return new Obligation.ExamsPassed(each.in("exams").codes("subjects"));
    }

    private static BigDecimal required(Fields each) {
        for (String measure : List.of("hours", "events", "exams", "list")) {
            if (each.has(measure)) {
                return each.in(measure).decimal("required");
            }
        }
        return BigDecimal.ZERO;
    }

    private static PeriodRule period(Fields each) {
        Fields period = each.in("period");
        if (period.has("years")) {
            return new Obligation.CalendarYears(
                    period.integer("years"), period.optionalInteger("anchor").orElse(2000));
        }
        if (period.has("certificate")) {
            return new Obligation.CertificateValidity(period.text("certificate"));
        }
        return each.text("period").equals("termOfOffice") ? new Obligation.TermOfOffice() : new Obligation.BeforePost();
    }

    private static Proration proration(String code) {
        return code.equals(Proration.DAYS.code()) ? Proration.DAYS : Proration.MONTHS;
    }
}
