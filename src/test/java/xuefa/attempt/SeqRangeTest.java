package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeqRangeTest {
    @Test
    void what_is_missing_is_named_in_runs() {
        assertThat(SeqRange.missing(new TreeSet<>(List.of(1, 2, 5, 9)), 10))
                .containsExactly(new SeqRange(3, 4), new SeqRange(6, 8), new SeqRange(10, 10));
        assertThat(SeqRange.missing(new TreeSet<>(), 3)).containsExactly(new SeqRange(1, 3));
        assertThat(SeqRange.missing(new TreeSet<>(List.of(4)), 0)).isEmpty();
    }

    @Test
    void high_water_stops_at_the_first_gap_and_goes_on_from_what_is_known() {
        assertThat(SeqRange.highWater(0, new TreeSet<>(List.of(1, 2, 4)))).isEqualTo(2);
        assertThat(SeqRange.highWater(2, new TreeSet<>(List.of(3, 4)))).isEqualTo(4);
        assertThat(SeqRange.highWater(5, new TreeSet<>(List.of(1, 2)))).isEqualTo(5);
    }

    @Test
    void high_water_and_missing_agree_for_any_set() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            int last = random.nextInt(30);
            SortedSet<Integer> received = new TreeSet<>();
            for (int seq = 1; seq <= last; seq++) {
                if (random.nextInt(4) > 0) {
                    received.add(seq);
                }
            }
            List<SeqRange> missing = SeqRange.missing(received, last);
            int highWater = SeqRange.highWater(0, received);
            if (missing.isEmpty()) {
                assertThat(highWater).isEqualTo(last);
            } else {
                assertThat(highWater).isEqualTo(missing.getFirst().from() - 1);
            }
            missing.forEach(range ->
                    assertThat(received.subSet(range.from(), range.to() + 1)).isEmpty());
            assertThat(missing.stream()
                                    .mapToInt(range -> range.to() - range.from() + 1)
                                    .sum()
                            + received.size())
                    .isEqualTo(last);
        }
    }
}
