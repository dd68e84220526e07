package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xuefa.certificate.Renewal.Outcome;
import xuefa.training.Facts;
import xuefa.training.Facts.CertificateFact;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.Facts.SpanFact;
import xuefa.training.Facts.Standing;
import xuefa.training.format.BookFile;

/**
 * Days worked out by hand, with a calendar and Civil Code articles 201 and 202: a period of years begins on the day after the day that starts
 * it and ends on the day of the same name, on the last day of the month where there is none. A certificate is good from its first day on, so
 * that day is the first of the period, and the eve of its anniversary the last.
 */
class RenewalDatesTest {
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

    /** Asks nothing but dates: no hours before the validity has begun, no exams. */
    private static RenewalRule rule(int years, int opensDays) {
        return new RenewalRule(
                "dates",
                "按日期核算",
                "CN",
                LONG_AGO,
                Optional.empty(),
                Set.of("enforcement"),
                Set.of("enforcementOfficer"),
                years,
                opensDays,
                "none",
                Set.of(),
                12,
                Set.of("contract"),
                Set.of(),
                Set.of(),
                60,
                RenewalRule.Act.RENEW,
                RenewalRule.HoursYears.VALIDITY,
                Optional.empty(),
                false,
                "");
    }

    private static Renewal on(LocalDate day, CertificateFact certificate, int years, int opensDays) {
        SpanFact always = new SpanFact("s", "establishment", LONG_AGO, Optional.empty());
        PersonFact person = new PersonFact(
                "p",
                "林若溪",
                List.of(new PostFact(
                        "post",
                        "u",
                        "enforcementOfficer",
                        Optional.empty(),
                        Optional.empty(),
                        LONG_AGO,
                        Optional.empty())),
                List.of(),
                List.of(certificate),
                new Standing(
                        List.of(always),
                        List.of(new SpanFact("r", "", LONG_AGO, Optional.empty())),
                        List.of(),
                        List.of(),
                        List.of()));
        Facts facts =
                new Facts(List.of(), List.of(), List.of(person), List.of(), List.of(), List.of(), List.of(), List.of());
        return new ExplainingRenewal(List.of(rule(years, opensDays)), BookFile.shipped(), facts, day)
                .of(person, certificate)
                .orElseThrow();
    }

    private static CertificateFact certificate(LocalDate from, LocalDate to, List<SpanFact> suspensions) {
        return new CertificateFact("c", "enforcement", from, to, suspensions, Optional.empty());
    }

    @ParameterizedTest(name = "{0} to {1}, {2} years, decided on {3}: {4} to {5}")
    @CsvSource({
        // In time, three years: begins on the day after the old end; 2029-12-31 is the eve of 2030-01-01.
        "2024-01-01, 2026-12-31, 3, 2026-11-22, 2027-01-01, 2029-12-31",
        // On the very last day is in time.
        "2024-01-01, 2026-12-31, 3, 2026-12-31, 2027-01-01, 2029-12-31",
        // One day late: nobody was entitled on that day before the decision, so it begins with it; the eve of
        // 2030-01-01.
        "2024-01-01, 2026-12-31, 3, 2027-01-01, 2027-01-01, 2029-12-31",
        // Half a year late: from the decision, three years on the eve of 2030-07-15.
        "2024-01-01, 2026-12-31, 3, 2027-07-15, 2027-07-15, 2030-07-14",
        // Early by the whole window of 90 days: no day is lost and none is won.
        "2024-01-01, 2026-12-31, 3, 2026-10-02, 2027-01-01, 2029-12-31",
        // It ended on a leap day, so the next begins on 1 March 2028; the eve of 2031-03-01 is 28 February, 2031 being
        // no leap year.
        "2025-03-01, 2028-02-29, 3, 2028-02-20, 2028-03-01, 2031-02-28",
        // It ended on 28 February of a leap year: the next begins on the leap day. 2031 has none, the anniversary is 1
        // March, its eve the 28th.
        "2025-03-01, 2028-02-28, 3, 2028-02-01, 2028-02-29, 2031-02-28",
        // The same for two and for five years: 2030 and 2033 have no leap day either.
        "2026-03-01, 2028-02-28, 2, 2028-02-01, 2028-02-29, 2030-02-28",
        "2023-03-01, 2028-02-28, 5, 2028-02-01, 2028-02-29, 2033-02-28",
        // Decided late on a leap day: begins on it.
        "2025-01-10, 2028-01-09, 3, 2028-02-29, 2028-02-29, 2031-02-28",
        // Begins on 1 March, ends in a leap year: the eve of 2028-03-01 is the leap day.
        "2022-03-01, 2025-02-28, 3, 2025-02-28, 2025-03-01, 2028-02-29",
        // Ends of months: begins on 31 May; the eve of 31 May 2029 is the 30th.
        "2023-05-31, 2026-05-30, 3, 2026-05-01, 2026-05-31, 2029-05-30",
        // It ended on 30 April, so the next begins on 1 May and ends on 30 April again.
        "2023-05-01, 2026-04-30, 3, 2026-04-30, 2026-05-01, 2029-04-30",
        // Two years and five years, in time: over one leap year and over two, the days of the year stay.
        "2024-07-01, 2026-06-30, 2, 2026-06-01, 2026-07-01, 2028-06-30",
        "2021-07-01, 2026-06-30, 5, 2026-06-01, 2026-07-01, 2031-06-30",
        // One year: the eve of 2027-07-01.
        "2025-07-01, 2026-06-30, 1, 2026-06-01, 2026-07-01, 2027-06-30",
        // Over the turn of a year.
        "2023-12-31, 2026-12-30, 3, 2026-12-01, 2026-12-31, 2029-12-30",
        // 2100 is no leap year: the eve of 2100-03-01 is 28 February.
        "2094-03-01, 2097-02-28, 3, 2097-02-01, 2097-03-01, 2100-02-28",
    })
    void the_new_validity_is_the_one_worked_out_by_hand(
            LocalDate from, LocalDate to, int years, LocalDate decided, LocalDate nextFrom, LocalDate nextTo) {
        Renewal renewal = on(decided, certificate(from, to, List.of()), years, 90);

        assertThat(renewal.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(renewal.next()).contains(new Validity(nextFrom, nextTo));
    }

    @ParameterizedTest(name = "ends on {0}, window of {1} days: from {2} on")
    @CsvSource({
        // 31 December less 90 days: 31 in December back to 30 November, 30 back to 31 October, 29 more to 2 October.
        "2026-12-31, 90, 2026-10-02",
        // Over a leap day: 31 March 2028 less 31 days is the 29th of February.
        "2028-03-31, 31, 2028-02-29",
        // The same in a common year: the 28th.
        "2027-03-31, 31, 2027-02-28",
        // Over the turn of a year: 15 January less 30 days is 16 December.
        "2027-01-15, 30, 2026-12-16",
        // No window: only on the last day.
        "2026-12-31, 0, 2026-12-31",
    })
    void the_window_opens_on_the_day_worked_out_by_hand(LocalDate to, int days, LocalDate opens) {
        CertificateFact certificate = certificate(to.minusYears(3).plusDays(1), to, List.of());

        assertThat(on(opens, certificate, 3, days).outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(on(opens.minusDays(1), certificate, 3, days).outcome()).isEqualTo(Outcome.NOT_DUE);
        assertThat(on(opens.minusDays(1), certificate, 3, days)
                        .checks()
                        .getFirst()
                        .cure())
                .contains(opens.toString());
    }

    @ParameterizedTest(name = "suspended {0} to {1}, decided on {2}: {3}")
    @CsvSource({
        // The last day of a suspension still counts; the day after it doesn't. Suspended days don't lengthen the
        // validity.
        "2026-11-01, 2026-11-22, 2026-11-22, OPEN",
        "2026-11-01, 2026-11-22, 2026-11-23, ELIGIBLE",
        "2026-11-22, 2026-11-22, 2026-11-21, ELIGIBLE",
        // Over a leap day.
        "2024-02-01, 2024-02-29, 2026-11-22, ELIGIBLE",
    })
    void while_it_is_suspended_it_is_not_renewed_and_afterwards_no_day_is_added(
            LocalDate from, LocalDate to, LocalDate decided, Outcome expected) {
        CertificateFact certificate = certificate(
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(new SpanFact("x", "", from, Optional.of(to))));

        Renewal renewal = on(decided, certificate, 3, 90);
        assertThat(renewal.outcome()).isEqualTo(expected);
        assertThat(renewal.next())
                .isEqualTo(
                        expected == Outcome.ELIGIBLE
                                ? Optional.of(new Validity(LocalDate.of(2027, 1, 1), LocalDate.of(2029, 12, 31)))
                                : Optional.empty());
    }
}
