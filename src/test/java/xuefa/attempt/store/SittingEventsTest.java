package xuefa.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import xuefa.attempt.Progress;
import xuefa.attempt.flow.AttemptEvents.Submitted;
import xuefa.attempt.flow.SittingView.Change;
import xuefa.shared.Ids;
import xuefa.shared.Marks;
import xuefa.support.TestLoop;

/** Sittings that the record doesn't know, so that what is read is what was told. */
class SittingEventsTest {
    private static final TestLoop NODE = TestLoop.on(TestLoop.freshRecord());
    private static final Instant NOW = Instant.parse("2026-11-22T01:30:00Z");

    enum What {
        WAITING,
        STARTED,
        HEARD,
        SUBMITTED
    }

    record Told(What what, int person, int number, int secondsAgo) {
        UUID personId() {
            return new UUID(1, person);
        }

        Instant at() {
            return NOW.minusSeconds(secondsAgo);
        }

        Progress progress() {
            return switch (what) {
                case WAITING -> Progress.waiting(at());
                case STARTED, HEARD -> Progress.heard(number, at());
                case SUBMITTED -> Progress.submitted(number, at());
            };
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
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(0, 59, 60, 61, 600))
                .as(Told::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 60)
    void events_in_any_order_and_repeated_say_the_same_of_everybody(
            @ForAll("told") List<Told> told, @ForAll Random random) {
        UUID sitting = Ids.next();
        List<Told> shuffled = new ArrayList<>(told);
        shuffled.addAll(told);
        Collections.shuffle(shuffled, random);
        List<LiveSittingView> tellers = new ArrayList<>();
        NODE.run(() -> shuffled.forEach(each -> tellers.add(tell(sitting, each))));
        // Looking makes each of them tell what it gathered.
        tellers.forEach(each -> NODE.get(() -> each.changes(sitting, Instant.EPOCH)));
        var view = new LiveSittingView(NODE.vertx(), NODE.record(), NODE.views(), () -> NOW);
        Map<UUID, Progress> seen = new HashMap<>();
        for (Change change :
                NODE.get(() -> view.changes(sitting, Instant.EPOCH)).people()) {
            seen.put(change.personId(), change.progress());
        }
        Map<UUID, Progress> expected = new HashMap<>();
        told.forEach(each -> expected.merge(each.personId(), each.progress(), Progress::or));
        assertThat(seen).isEqualTo(expected);
    }

    private static LiveSittingView tell(UUID sitting, Told told) {
        var view = new LiveSittingView(NODE.vertx(), NODE.record(), NODE.views(), told::at);
        switch (told.what) {
            case WAITING -> view.here(sitting, told.personId());
            case STARTED -> view.started(sitting, told.personId(), told.number, NOW);
            case HEARD -> view.heard(sitting, told.personId(), told.number, 1);
            case SUBMITTED ->
                view.submitted(new Submitted(
                        new UUID(5, 1),
                        sitting,
                        new UUID(4, told.person),
                        told.personId(),
                        new UUID(2, 1),
                        told.number,
                        told.at(),
                        new Marks(6000),
                        true,
                        Duration.ofMinutes(1)));
        }
        return view;
    }
}
