package xuefa.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xuefa.rehearsal.Deeds.Deed;

/** What virtual candidates do, and when. */
class BehaviourTest {
    private static final List<Deeds.Asked> PAPER = IntStream.range(0, 30)
            .mapToObj(i -> new Deeds.Asked("q" + i, i % 3 == 0, List.of("a", "b", "c", "d")))
            .toList();

    private static Deeds deeds(Habits habits, long seed) {
        return Deeds.of(PAPER, 600_000, habits, new SplittableRandom(seed));
    }

    @Test
    void the_same_seed_gives_the_same_deeds() {
        assertThat(deeds(Habits.USUAL, 5)).isEqualTo(deeds(Habits.USUAL, 5)).isNotEqualTo(deeds(Habits.USUAL, 6));
    }

    @Test
    void deeds_come_in_order_and_the_last_answer_with_the_submission() {
        for (int seed = 0; seed < 50; seed++) {
            Deeds deeds = deeds(Habits.USUAL, seed);
            assertThat(deeds.list()).extracting(Deed::atMillis).isSorted();
            assertThat(deeds.list()).allMatch(deed -> deed.atMillis() <= deeds.endMillis());
            assertThat(deeds.endMillis()).isBetween(0L, 600_000L);
            assertThat(deeds.last())
                    .hasValueSatisfying(last -> assertThat(last.atMillis()).isEqualTo(deeds.endMillis()));
        }
    }

    @Test
    void most_submit_in_the_last_tenth() {
        long late = IntStream.range(0, 400)
                .filter(seed -> deeds(Habits.USUAL, seed).endMillis() > 540_000)
                .count();
        assertThat(late).isBetween(180L, 300L);
    }

    @Test
    void only_some_questions_have_several_options_chosen() {
        assertThat(deeds(Habits.USUAL, 1).list())
                .filteredOn(Deeds.Answer.class::isInstance)
                .allSatisfy(deed -> {
                    Deeds.Answer answer = (Deeds.Answer) deed;
                    assertThat(answer.optionIds()).isNotEmpty().isSubsetOf("a", "b", "c", "d");
                });
    }

    @Test
    void pauses_grow_are_spread_and_are_never_shorter_than_was_asked_for() {
        Pauses pauses = new Pauses(new SplittableRandom(1));
        assertThat(pauses.next(0)).isBetween(500L, 1000L);
        assertThat(pauses.next(0)).isBetween(1000L, 2000L);
        assertThat(pauses.next(3000)).isBetween(5000L, 7000L);
        for (int i = 0; i < 60; i++) {
            assertThat(pauses.next(0)).isBetween(500L, 20_000L);
        }
        pauses.forgive();
        assertThat(pauses.next(0)).isLessThanOrEqualTo(1000L);
    }

    @Test
    void a_plan_refuses_nonsense_and_says_what_would_do() {
        refused("candidates must be 1 to 100000: 0", () -> new Plan(0, Duration.ofMinutes(1), Duration.ZERO, 50));
        refused("5 seconds to 600 minutes", () -> new Plan(1, Duration.ofSeconds(1), Duration.ZERO, 50));
        refused("within a day", () -> new Plan(1, Duration.ofMinutes(1), Duration.ofDays(2), 50));
        refused("5 to 200 questions: 4", () -> new Plan(1, Duration.ofMinutes(1), Duration.ZERO, 4));
        refused("there is no part 4 of 3", () -> Part.parse("4/3"));
        refused("a part is written 1/3: first", () -> Part.parse("first"));
    }

    private static void refused(String saying, org.assertj.core.api.ThrowableAssert.ThrowingCallable nonsense) {
        assertThatIllegalArgumentException().isThrownBy(nonsense).withMessageContaining(saying);
    }

    @Test
    void a_plan_has_as_many_questions_as_asked_for_whatever_the_number() {
        for (int questions = 5; questions <= 200; questions++) {
            Plan plan = new Plan(1, Duration.ofSeconds(90), Duration.ZERO, questions);
            assertThat(plan.blueprint().questions()).isEqualTo(questions);
            assertThat(plan.rules().minutes()).isEqualTo(2);
        }
    }

    @Test
    void every_candidate_is_of_one_part() {
        for (int candidate = 0; candidate < 20; candidate++) {
            int number = candidate;
            assertThat(IntStream.rangeClosed(1, 3).filter(part -> new Part(part, 3).has(number)))
                    .hasSize(1);
        }
    }
}
