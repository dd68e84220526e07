package xuefa.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a place lays down for its ledger, beside what is owed.
 *
 * @param answerDays for HR to answer an objection, beginning on the day after it is raised
 * @param decisionDays for the justice bureau to decide one
 * @param credits hours that a passed exam is worth
 */
public record LedgerRules(String source, int answerDays, int decisionDays, List<Credit> credits) {
    public static final LedgerRules DEFAULT = new LedgerRules("", 15, 30, List.of());

    public LedgerRules {
        credits = List.copyOf(credits);
    }

    /** @param as the subject that the hours are of */
    public record Credit(
            String id,
            String source,
            String subject,
            LocalDate since,
            Optional<LocalDate> until,
            Hours hours,
            HoursSubject as) {
        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
        }
    }

    /** What an exam of a subject that was passed on a day is worth; empty when nothing. */
    public Optional<Credit> credit(String subject, LocalDate day) {
        return credits.stream()
                .filter(each -> each.subject().equals(subject) && each.isInForceOn(day))
                .findFirst();
    }
}
