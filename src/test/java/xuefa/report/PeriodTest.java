package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31, 2025, 2026年度",
        "2026-H1, 2026-01-01, 2026-06-30, 2025-H2, 2026年上半年",
        "2026-H2, 2026-07-01, 2026-12-31, 2026-H1, 2026年下半年",
        "2026-Q1, 2026-01-01, 2026-03-31, 2025-Q4, 2026年第一季度",
        "2026-Q3, 2026-07-01, 2026-09-30, 2026-Q2, 2026年第三季度",
        "2024-02, 2024-02-01, 2024-02-29, 2024-01, 2024年2月",
        "2026-01, 2026-01-01, 2026-01-31, 2025-12, 2026年1月",
        "2026-03-01..2026-03-10, 2026-03-01, 2026-03-10, 2026-02-19..2026-02-28, 2026-03-01 至 2026-03-10",
    })
    void a_period_has_its_days_its_words_and_one_before(
            String code, LocalDate from, LocalDate to, String before, String chinese) {
        Period period = Period.of(code).orElseThrow();
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.before().code()).isEqualTo(before);
        assertThat(period.before()).isEqualTo(Period.of(before).orElseThrow());
        assertThat(period.chinese()).isEqualTo(chinese);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-H3",
                "2026-Q0",
                "2026-13",
                "2026-1",
                "0000..9999",
                "2026-03-02..2026-03-01",
                "2026-02-30..2026-03-01",
                "2000-01-01..2026-01-01",
                "+999999999"
            })
    void what_cannot_be_a_period_is_none(String code) {
        assertThat(Period.of(code)).isEmpty();
    }

    @Test
    void a_report_counts_up_to_the_day_on_which_it_is_known() {
        Period year = Period.of("2026").orElseThrow();
        Scope scope = new Scope(new java.util.UUID(0, 1), year, LocalDate.of(2026, 3, 4));
        assertThat(scope.day()).isEqualTo("2026-03-04");
        assertThat(new Scope(scope.unit(), year, LocalDate.of(2027, 3, 4)).day())
                .isEqualTo("2026-12-31");
    }
}
