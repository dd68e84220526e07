package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValidityTest {
    @ParameterizedTest
    @CsvSource({
        "2023-05-10, 3, 2026-05-09",
        "2024-01-01, 3, 2026-12-31",
        "2024-12-31, 2, 2026-12-30",
        // from a leap day to a year without one: the last day of February
        "2024-02-29, 3, 2027-02-28",
        "2024-02-29, 2, 2026-02-28",
        "2024-02-29, 5, 2029-02-28",
        // from leap day to leap day
        "2024-02-29, 4, 2028-02-28",
        // an end in a leap year
        "2025-03-01, 3, 2028-02-29",
        "2025-02-28, 3, 2028-02-27",
        // 2100 is no leap year
        "2097-03-01, 3, 2100-02-28",
    })
    void it_ends_on_the_day_before_its_anniversary(LocalDate from, int years, LocalDate to) {
        assertThat(Validity.ofYears(from, years)).isEqualTo(new Validity(from, to));
    }

    @Test
    void who_renews_early_loses_no_day_and_who_renews_late_begins_on_the_day_of_the_decision() {
        Validity old = Validity.ofYears(LocalDate.of(2023, 5, 10), 3);
        assertThat(old.renewed(LocalDate.of(2026, 3, 1), 3))
                .isEqualTo(new Validity(LocalDate.of(2026, 5, 10), LocalDate.of(2029, 5, 9)));
        assertThat(old.renewed(LocalDate.of(2026, 5, 9), 3).from()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(old.renewed(LocalDate.of(2026, 5, 10), 3).from()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(old.renewed(LocalDate.of(2026, 8, 31), 2))
                .isEqualTo(new Validity(LocalDate.of(2026, 8, 31), LocalDate.of(2028, 8, 30)));
    }

    @Property
    void renewals_in_time_follow_each_other_without_gap_or_overlap(
            @ForAll @IntRange(min = 0, max = 36524) int dayNumber, @ForAll @IntRange(min = 1, max = 6) int years) {
        Validity first = Validity.ofYears(LocalDate.of(2000, 1, 1).plusDays(dayNumber), years);
        Validity second = first.renewed(first.to(), years);
        assertThat(second.from()).isEqualTo(first.to().plusDays(1));
        assertThat(first.contains(first.to())).isTrue();
        assertThat(first.contains(second.from())).isFalse();
        assertThat(second.to().getYear() - first.to().getYear()).isEqualTo(years);
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Validity.ofYears(LocalDate.of(2026, 1, 1), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)));
    }
}
