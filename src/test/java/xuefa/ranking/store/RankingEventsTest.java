package xuefa.ranking.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import xuefa.attempt.flow.AttemptEvents.Submitted;
import xuefa.ranking.Best;
import xuefa.ranking.PeoplePage;
import xuefa.ranking.PeopleRule;
import xuefa.ranking.UnitRule;
import xuefa.shared.Ids;
import xuefa.shared.Marks;
import xuefa.support.TestLoop;

/** Exams that the record doesn't know, so that what is read is what was told. */
class RankingEventsTest {
    private static final TestLoop NODE = TestLoop.on(TestLoop.freshRecord());

    record Told(int person, int unit, int hundredths, int millis) {}

    @AfterContainer
    static void stop() {
        NODE.close();
    }

    /** Few people, units, scores and times, so that ties and betterments are many. */
    @Provide
    Arbitrary<List<Told>> told() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(0, 5950, 6000, 8650, 10000),
                        Arbitraries.of(0, 999, 1000, 61_000, 1_800_500))
                .as(Told::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 60)
    void events_in_any_order_and_repeated_give_the_same_ranking(
            @ForAll("told") List<Told> told, @ForAll Random random) {
        UUID exam = Ids.next();
        LiveRanking ranking = new LiveRanking(NODE.record(), NODE.views());
        Collection<Best> bests = bests(told);
        UUID me = new UUID(1, 1);

        List<Told> shuffled = new ArrayList<>(told);
        shuffled.addAll(told);
        Collections.shuffle(shuffled, random);
        int middle = shuffled.size() / 2;
        NODE.run(() -> shuffled.subList(0, middle).forEach(each -> ranking.submitted(event(exam, each))));
        NODE.get(() -> ranking.units(exam));
        NODE.run(() -> shuffled.subList(middle, shuffled.size()).forEach(each -> ranking.submitted(event(exam, each))));

        assertThat(NODE.get(() -> ranking.people(exam, me, Optional.empty(), 100)))
                .isEqualTo(PeoplePage.of(PeopleRule.places(bests), me, Optional.empty(), 100));
        assertThat(NODE.get(() -> ranking.units(exam))).containsExactlyInAnyOrderElementsOf(UnitRule.tallies(bests));
    }

    @Property(tries = 40)
    void every_page_is_the_page_that_the_rule_gives(@ForAll("told") List<Told> told, @ForAll Random random) {
        UUID exam = Ids.next();
        LiveRanking ranking = new LiveRanking(NODE.record(), NODE.views());
        NODE.run(() -> told.forEach(each -> ranking.submitted(event(exam, each))));
        int limit = 1 + random.nextInt(3);
        UUID me = new UUID(1, 2);
        Optional<PeopleRule.Mark> next = Optional.empty();
        do {
            Optional<PeopleRule.Mark> after = next;
            PeoplePage page = NODE.get(() -> ranking.people(exam, me, after, limit));
            assertThat(page).isEqualTo(PeoplePage.of(PeopleRule.places(bests(told)), me, after, limit));
            next = page.next();
        } while (next.isPresent());
    }

    private static Collection<Best> bests(List<Told> told) {
        Map<UUID, Best> bests = new HashMap<>();
        told.forEach(each -> {
            Submitted event = event(new UUID(0, 0), each);
            bests.merge(
                    event.personId(),
                    new Best(
                            event.personId(),
                            event.unitId(),
                            event.score(),
                            Best.seconds(event.timeUsed()),
                            event.passed()),
                    Best::orBetter);
        });
        return bests.values();
    }

    private static Submitted event(UUID exam, Told told) {
        return new Submitted(
                exam,
                new UUID(3, 1),
                Ids.next(),
                new UUID(1, told.person),
                new UUID(2, told.unit),
                1,
                Instant.EPOCH,
                new Marks(told.hundredths),
                told.hundredths >= 6000,
                Duration.ofMillis(told.millis));
    }
}
