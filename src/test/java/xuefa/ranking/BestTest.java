package xuefa.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import xuefa.shared.Marks;

class BestTest {
    private static final UUID LI = new UUID(1, 1);
    private static final UUID COURT = new UUID(2, 1);
    private static final UUID TOWN = new UUID(2, 2);

    private static Best best(UUID unit, int hundredths, int seconds) {
        return new Best(LI, unit, new Marks(hundredths), seconds, true);
    }

    @Test
    void the_higher_score_is_better_however_long_it_took() {
        Best slow = best(COURT, 8650, 1800);
        assertThat(best(COURT, 8600, 10).orBetter(slow)).isEqualTo(slow);
    }

    @Test
    void of_equal_scores_the_shorter_time_is_better() {
        Best quick = best(COURT, 8650, 1799);
        assertThat(best(COURT, 8650, 1800).orBetter(quick)).isEqualTo(quick);
    }

    @Test
    void of_equal_results_for_two_units_always_the_same_counts() {
        assertThat(best(COURT, 8650, 10).orBetter(best(TOWN, 8650, 10)))
                .isEqualTo(best(TOWN, 8650, 10).orBetter(best(COURT, 8650, 10)));
    }

    @Test
    void parts_of_a_second_are_dropped() {
        assertThat(Best.seconds(Duration.ofMillis(59_999))).isEqualTo(59);
        assertThat(Best.seconds(Duration.ofDays(365))).isEqualTo(Best.MOST_SECONDS);
    }

    @Test
    void what_cannot_be_ranked_exactly_is_refused() {
        assertThatThrownBy(() -> best(COURT, 900_000_001, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> best(COURT, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> best(COURT, 0, 10_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_double_holds_the_order_exactly(
            @ForAll @IntRange(max = 900_000_000) int hundredths, @ForAll @IntRange(max = 9_999_999) int seconds) {
        long order = best(COURT, hundredths, seconds).order();
        assertThat((long) (double) order).isEqualTo(order);
        assertThat((double) order).isNotEqualTo((double) (order - 1)).isNotEqualTo((double) (order + 1));
    }
}
