package xuefa.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is owed: who, what, how much, in which period; a dated version with its source.
 *
 * @param id the same in all versions
 * @param jurisdiction CN or a division code of GB/T 2260
 * @param since the first day of this version
 * @param until its last day, empty while it is in force
 * @param required how much of the measure; for {@link EventsBefore} nothing, since each meeting asks for one
 * @param exceptions by kind, what an approved exception takes off
 */
public record Obligation(
        String id,
        String title,
        String source,
        String jurisdiction,
        LocalDate since,
        Optional<LocalDate> until,
        Who who,
        Measure measure,
        BigDecimal required,
        PeriodRule period,
        Map<String, Proration> exceptions) {
    /** Whom it binds: all that is said must fit, nothing said fits all. */
    public sealed interface Who {}

    /** @param enforcementUnit whether the unit must be a department that enforces; empty for any */
    public record People(
            Set<String> categories,
            Set<String> levels,
            Set<String> roles,
            Set<String> unitKinds,
            Optional<Boolean> enforcementUnit)
            implements Who {}

    public record Units(Set<String> kinds, Optional<Boolean> enforcement) implements Who {}

    public sealed interface Measure {}

    /**
     * Hours of the ledger.
     *
     * @param kinds of training that count, none for all
     * @param subjects that count, none for all
     * @param caps at most so much of a kind in the period
     */
    public record HoursDone(Set<String> kinds, Set<String> subjects, Map<String, Hours> caps) implements Measure {
        /** Whether hours of this kind and subject count. */
        public boolean counts(HoursEntry entry) {
            return (kinds.isEmpty() || kinds.contains(entry.kind()))
                    && (subjects.isEmpty() || subjects.contains(entry.subject()));
        }
    }

    /** Events attended by the person or held by the unit, each once. */
    public record EventsDone(Set<String> kinds) implements Measure {}

    /** Each event of {@code of} comes after one of {@code with}: a meeting after its law study. */
    public record EventsBefore(String of, String with) implements Measure {}

    /** Exams passed, one of each subject, or of any when none is named. */
    public record ExamsPassed(Set<String> subjects) implements Measure {}

    /** How much of the required list of laws of a family is done, in per cent. */
    public record ListDone(String family) implements Measure {}

    /** How the required amount shrinks with the time an approved exception takes off. */
    public enum Proration {
        MONTHS("months"),
        DAYS("days");

        private final String code;

        Proration(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The period in which it is owed. */
    public sealed interface PeriodRule {}

    /** So many calendar years, the first beginning with the year of the anchor. */
    public record CalendarYears(int years, int anchorYear) implements PeriodRule {
        public CalendarYears {
            if (years < 1) {
                throw new IllegalArgumentException("years < 1: " + years);
            }
        }
    }

    /** The person's term of office 任期. */
    public record TermOfOffice() implements PeriodRule {}

    /** Validity of the certificate of this kind. */
    public record CertificateValidity(String certificateKind) implements PeriodRule {}

    /** Up to the first day in the post. */
    public record BeforePost() implements PeriodRule {}

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
    }

    /** Whether it counts in a place: national ones everywhere, others in their division. */
    public boolean isOf(List<String> jurisdictions) {
        return jurisdiction.equals("CN") || jurisdictions.contains(jurisdiction);
    }
}
