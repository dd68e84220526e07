package xuefa.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.shared.Marks;

class UnitRuleTest {
    private static UnitTally tally(int unit, int sat, int passed, long hundredths) {
        return new UnitTally(new UUID(2, unit), sat, passed, hundredths);
    }

    private static List<String> places(int minimumSize, UnitTally... tallies) {
        return new UnitRule(minimumSize)
                .places(List.of(tallies)).stream()
                        .map(placed ->
                                placed.place() + ":" + placed.who().unitId().getLeastSignificantBits())
                        .toList();
    }

    @Test
    void the_higher_average_is_placed_first() {
        assertThat(places(1, tally(1, 2, 2, 16_000), tally(2, 3, 3, 24_300), tally(3, 1, 1, 8_050)))
                .containsExactly("1:2", "2:3", "3:1");
    }

    @Test
    void averages_that_read_alike_are_still_told_apart() {
        UnitTally third = tally(1, 3, 3, 20_000);
        UnitTally rounded = tally(2, 100, 100, 666_667);
        assertThat(third.average()).isEqualTo(rounded.average());
        assertThat(places(1, third, rounded)).containsExactly("1:2", "2:1");
    }

    @Test
    void of_equal_averages_the_higher_pass_rate_is_placed_first() {
        assertThat(places(1, tally(1, 4, 3, 28_000), tally(2, 2, 2, 14_000))).containsExactly("1:2", "2:1");
    }

    @Test
    void units_equal_in_both_share_the_place_and_the_next_are_skipped() {
        assertThat(places(1, tally(1, 2, 1, 14_000), tally(2, 4, 2, 28_000), tally(3, 1, 0, 5_000)))
                .containsExactly("1:1", "1:2", "3:3");
    }

    @Test
    void units_in_which_too_few_sat_are_left_out() {
        assertThat(places(3, tally(1, 2, 2, 20_000), tally(2, 3, 1, 15_000))).containsExactly("1:2");
    }

    @Test
    void averages_are_shown_rounded_half_up() {
        assertThat(tally(1, 2, 2, 16_001).average()).isEqualTo(new Marks(8001));
        assertThat(tally(1, 3, 3, 20_000).average()).isEqualTo(new Marks(6667));
        assertThat(tally(1, 3, 3, 19_999).average()).isEqualTo(new Marks(6666));
    }

    @Test
    void a_units_tally_is_the_sum_of_its_peoples_bests() {
        UUID unit = new UUID(2, 1);
        Best passed = new Best(new UUID(1, 1), unit, new Marks(8000), 60, true);
        Best failed = new Best(new UUID(1, 2), unit, new Marks(4000), 60, false);
        assertThat(UnitRule.tallies(List.of(passed, failed))).containsExactly(tally(1, 2, 1, 12_000));
    }

    @Test
    void tallies_and_rules_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> tally(1, 1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally(1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitRule(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
