package xuefa.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import xuefa.attempt.SittingFigures;
import xuefa.attempt.flow.AttemptEvents.Submitted;
import xuefa.shared.Ids;
import xuefa.shared.Marks;
import xuefa.support.TestLoop;

/** Sittings that the record doesn't know, so that what is read is what was told. */
class SittingEventsTest {
    private static final TestLoop NODE = TestLoop.on(TestLoop.freshRecord());
    private static final Instant NOW = Instant.parse("2026-11-22T01:30:00Z");

    enum What {
        STARTED,
        HEARD,
        SUBMITTED
    }

    /** An attempt belongs to the person of half its number. */
    record Told(What what, int attempt, int secondsAgo) {
        int person() {
            return attempt / 2;
        }
    }

    @AfterContainer
    static void stop() {
        NODE.close();
    }

    @Provide
    Arbitrary<List<Told>> told() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(0, 59, 60, 61, 600))
                .as(Told::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 60)
    void events_in_any_order_and_repeated_give_the_same_figures(
            @ForAll("told") List<Told> told, @ForAll Random random) {
        UUID sitting = Ids.next();
        List<Told> shuffled = new ArrayList<>(told);
        shuffled.addAll(told);
        Collections.shuffle(shuffled, random);
        NODE.run(() -> shuffled.forEach(each -> tell(sitting, each)));
        var view = new LiveSittingView(NODE.vertx(), NODE.record(), NODE.views(), () -> NOW);
        assertThat(NODE.get(() -> view.figures(sitting, NOW.minusSeconds(60)))).isEqualTo(expected(told));
    }

    private static void tell(UUID sitting, Told told) {
        var view =
                new LiveSittingView(NODE.vertx(), NODE.record(), NODE.views(), () -> NOW.minusSeconds(told.secondsAgo));
        UUID attempt = new UUID(4, told.attempt);
        UUID person = new UUID(1, told.person());
        switch (told.what) {
            case STARTED -> view.started(sitting, person, attempt);
            case HEARD -> {
                view.heard(sitting, List.of(attempt));
                view.figures(sitting, NOW);
            }
            case SUBMITTED ->
                view.submitted(new Submitted(
                        new UUID(5, 1),
                        sitting,
                        attempt,
                        person,
                        new UUID(2, 1),
                        new Marks(6000),
                        true,
                        Duration.ofMinutes(1)));
        }
    }

    private static SittingFigures expected(List<Told> told) {
        Set<Integer> people = new TreeSet<>();
        Set<Integer> attempts = new TreeSet<>();
        Set<Integer> submitted = new TreeSet<>();
        Set<Integer> heard = new TreeSet<>();
        for (Told each : told) {
            attempts.add(each.attempt);
            if (each.what != What.HEARD) {
                people.add(each.person());
            }
            if (each.what == What.SUBMITTED) {
                submitted.add(each.attempt);
            } else if (each.secondsAgo < 60) {
                heard.add(each.attempt);
            }
        }
        heard.removeAll(submitted);
        return new SittingFigures(people.size(), attempts.size() - submitted.size(), heard.size(), submitted.size());
    }
}
