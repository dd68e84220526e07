package xuefa.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import xuefa.shared.Marks;

class PeopleRuleTest {
    private static final UUID UNIT = new UUID(2, 1);

    private static Best best(int person, int hundredths, int seconds) {
        return new Best(new UUID(1, person), UNIT, new Marks(hundredths), seconds, true);
    }

    private static List<Integer> placesOf(Best... bests) {
        return PeopleRule.places(List.of(bests)).stream().map(Placed::place).toList();
    }

    @Test
    void the_higher_score_is_placed_first_and_then_the_shorter_time() {
        assertThat(PeopleRule.places(List.of(best(1, 9000, 600), best(2, 9500, 900), best(3, 9000, 599))))
                .extracting(placed -> placed.who().personId().getLeastSignificantBits())
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void who_is_equal_in_both_shares_the_place_and_the_next_are_skipped() {
        assertThat(placesOf(best(1, 9000, 600), best(2, 9000, 600), best(3, 8000, 600)))
                .containsExactly(1, 1, 3);
        assertThat(placesOf(best(1, 9500, 600), best(2, 9000, 600), best(3, 9000, 600), best(4, 9000, 601)))
                .containsExactly(1, 2, 2, 4);
    }

    @Test
    void nobody_has_no_places() {
        assertThat(placesOf()).isEmpty();
        assertThat(PeoplePage.of(List.of(), new UUID(1, 1), Optional.empty(), 20)
                        .next())
                .isEmpty();
    }

    @Property
    void pages_of_any_size_make_up_the_whole_ranking(
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> scores,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        List<Placed<Best>> all = PeopleRule.places(IntStream.range(0, scores.size())
                .mapToObj(i -> best(i, scores.get(i) * 100, 60))
                .toList());
        List<Placed<Best>> paged = new ArrayList<>();
        Optional<PeopleRule.Mark> next = Optional.empty();
        do {
            PeoplePage page = PeoplePage.of(all, new UUID(1, 0), next, limit);
            assertThat(PeopleRule.number(
                            page.items().stream().map(Placed::who).toList(),
                            page.before(),
                            page.items().isEmpty() ? 1 : page.items().getFirst().place()))
                    .isEqualTo(page.items());
            paged.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void my_own_place_is_known_on_every_page() {
        List<Placed<Best>> all = PeopleRule.places(List.of(best(1, 9000, 60), best(2, 8000, 60), best(3, 7000, 60)));
        PeoplePage first = PeoplePage.of(all, new UUID(1, 3), Optional.empty(), 1);
        assertThat(first.mine()).contains(new Placed<>(3, best(3, 7000, 60)));
        assertThat(PeoplePage.of(all, new UUID(1, 9), Optional.empty(), 1).mine())
                .isEmpty();
    }
}
