package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.report.format.IndicatorsFile;

class IndicatorBookTest {
    private static final UUID TOP = new UUID(0, 1);
    private static final UUID GOOD = new UUID(0, 2);
    private static final UUID POOR = new UUID(0, 3);
    private static final UUID NONE = new UUID(0, 4);

    @Test
    void the_shipped_book_adds_up_to_a_tenth_of_the_assessment() {
        IndicatorBook shipped = IndicatorsFile.shipped();
        assertThat(shipped.indicators().stream().mapToInt(Indicator::points).sum())
                .isEqualTo(shipped.lawPoints());
        assertThat(shipped.lawPoints() * 10).isGreaterThanOrEqualTo(shipped.wholePoints());
        assertThat(IndicatorsFile.read(IndicatorsFile.write(shipped.indicators())))
                .isEqualTo(shipped.indicators());
    }

    @Test
    void points_that_do_not_add_up_and_too_small_a_share_are_refused() {
        List<Indicator> two =
                List.of(indicator("a", "exams.passRate", 60), indicator("b", "certificates.coverage", 40));
        assertThat(IndicatorBook.fault(1000, 100, two)).isEmpty();
        assertThat(IndicatorBook.fault(1001, 100, two)).contains("law-share");
        assertThat(IndicatorBook.fault(90, 100, two)).contains("law-share");
        assertThat(IndicatorBook.fault(1000, 101, two)).contains("points");
        assertThat(IndicatorBook.fault(
                        1000, 120, List.of(indicator("a", "exams.passRate", 60), indicator("b", "exams.passRate", 60))))
                .contains("indicator-twice");
        assertThatThrownBy(() -> indicator("c", "exams.sat", 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_score_is_the_sum_of_its_parts_and_what_binds_nobody_is_left_out() {
        IndicatorBook book = new IndicatorBook(
                LocalDate.of(2026, 1, 1),
                "出处",
                1000,
                100,
                List.of(
                        new Indicator("a", "及格率", "exams.passRate", "", 100, 60, "出处"),
                        new Indicator("b", "参考率", "exams.participation", "", 90, 40, "出处")));
        Report report = report();
        List<Ranked> ranked = Ranked.of(report.tree().children().stream()
                .map(place -> Score.of(book, report, place))
                .toList());

        assertThat(ranked).extracting(each -> each.score().unitId()).containsExactly(GOOD, POOR);
        // 8 of 8 passed: 60; 8 of 10 sat, of 90 per cent: 40 * 80/90.
        assertThat(ranked.getFirst().score().total()).isEqualByComparingTo(new BigDecimal("95.56"));
        // Nobody sat, so the pass rate binds nobody: 0 of 40, scaled to 100.
        assertThat(ranked.get(1).score().total()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(ranked.get(1).score().applicable()).isEqualTo(40);
    }

    private static Report report() {
        List<Tally> tallies = new ArrayList<>();
        tallies.add(new Tally("exams.expected", "x", GOOD, 10));
        tallies.add(new Tally("exams.sat", "x", GOOD, 8));
        tallies.add(new Tally("exams.passed", "x", GOOD, 8));
        tallies.add(new Tally("exams.expected", "x", POOR, 5));
        Tree tree = new Tree(List.of(
                new Tree.Place(TOP, Optional.empty(), "区", "district"),
                new Tree.Place(GOOD, Optional.of(TOP), "甲", "department"),
                new Tree.Place(POOR, Optional.of(TOP), "乙", "department"),
                new Tree.Place(NONE, Optional.of(TOP), "丙", "department")));
        Scope scope = new Scope(TOP, Period.of("2026").orElseThrow(), LocalDate.of(2026, 11, 22));
        return Report.of(scope, tree, tallies, List.of());
    }

    private static Indicator indicator(String code, String figure, int points) {
        return new Indicator(code, code, figure, "", 100, points, "出处");
    }
}
