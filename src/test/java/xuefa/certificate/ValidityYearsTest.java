package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validities of two and five years over leap days, decided early, on the last day and late. */
class ValidityYearsTest {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2, 2026-02-28",
        "2024-02-29, 5, 2029-02-28",
        "2023-03-01, 5, 2028-02-29",
        "2022-03-01, 2, 2024-02-29",
        "2023-02-28, 2, 2025-02-27",
        "2020-02-29, 4, 2024-02-28",
        "2026-01-01, 2, 2027-12-31",
        "2026-11-23, 5, 2031-11-22"
    })
    void a_validity_ends_on_the_eve_of_its_anniversary(LocalDate from, int years, LocalDate to) {
        assertThat(Validity.ofYears(from, years).to()).isEqualTo(to);
    }

    @Property(tries = 400)
    void it_is_as_long_as_its_years_are_and_begins_where_the_old_one_ends(
            @ForAll @IntRange(max = 15_000) int begun,
            @ForAll @IntRange(min = -400, max = 400) int decided,
            @ForAll boolean five) {
        int years = five ? 5 : 2;
        Validity old = Validity.ofYears(FIRST.plusDays(begun), years);
        LocalDate day = old.to().plusDays(decided);
        Validity next = old.renewed(day, years);

        assertThat(next.from()).isEqualTo(decided > 0 ? day : old.to().plusDays(1));
        assertThat(ChronoUnit.DAYS.between(next.from(), next.to()) + 1)
                .isEqualTo(365L * years + leapDays(next.from(), years));
        assertThat(next.contains(next.from().minusDays(1))).isFalse();
        assertThat(old.contains(next.from())).isFalse();
    }

    /** How many 29 Februaries lie in so many years from a day on, counted one by one. */
    private static long leapDays(LocalDate from, int years) {
        long days = 0;
        for (int year = from.getYear(); year <= from.getYear() + years; year++) {
            if (Year.isLeap(year)) {
                LocalDate leap = LocalDate.of(year, 2, 29);
                boolean last = year == from.getYear() + years;
                boolean within = last
                        ? leap.isBefore(LocalDate.of(year, from.getMonthValue(), from.getDayOfMonth()))
                        : !leap.isBefore(from);
                days += within ? 1 : 0;
            }
        }
        return days;
    }
}
