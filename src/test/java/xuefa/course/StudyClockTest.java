package xuefa.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;
import xuefa.course.Covered.Stretch;
import xuefa.course.Crediting.Played;
import xuefa.course.Crediting.Segment;
import xuefa.course.StudyClock.Asked;
import xuefa.course.StudyClock.Beginning;
import xuefa.course.StudyClock.Closing;
import xuefa.course.StudyClock.Lesson;
import xuefa.course.StudyClock.Rules;
import xuefa.course.StudyClock.Step;

class StudyClockTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final int LENGTH = 600_000;
    private static final Lesson ONE = new Lesson(new UUID(0, 1), new UUID(0, 1));
    private static final Lesson OTHER_COURSE = new Lesson(new UUID(0, 2), new UUID(0, 3));

    /** What any client may try: wait, then close whatever ticket with whatever claim, from any tab, and ask for any place. */
    record Move(
            int waitMillis,
            int tab,
            int serialBehind,
            int claimedMillis,
            boolean closes,
            boolean otherCourse,
            int at) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120_000),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.integers().between(0, 2 * LENGTH),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2 * LENGTH))
                .as(Move::new)
                .list()
                .ofMaxSize(40);
    }

    /** A learner's world: the clock, and what each lesson has come to. */
    private static final class World implements StudyClock.Known {
        private StudyClock clock = StudyClock.NEW;
        private Instant now = START;
        private long counted;
        private final Map<Lesson, Covered> lessons = new HashMap<>();

        @Override
        public Covered covered(Lesson lesson) {
            return lessons.getOrDefault(lesson, Covered.NOTHING);
        }

        @Override
        public boolean isDone(Lesson lesson) {
            return Crediting.isDone(covered(lesson), LENGTH);
        }

        Step ask(Asked asked) {
            Step step = clock.step(asked, this, now, "42");
            clock = step.clock();
            step.closed().ifPresent(closed -> {
                counted += closed.countedMillis();
                closed.stretch()
                        .ifPresent(stretch -> lessons.merge(
                                closed.open().lesson(),
                                Covered.NOTHING.with(stretch),
                                (before, more) -> before.with(stretch)));
            });
            return step;
        }

        Step begin(String place, Lesson lesson, int at) {
            return ask(new Asked(place, Optional.empty(), Optional.of(beginning(lesson, at)), Optional.empty()));
        }

        Step report(String place, long serial, int to, boolean goesOn) {
            return ask(new Asked(
                    place,
                    Optional.of(new Closing(Optional.of(serial), new Played(to, true))),
                    goesOn ? Optional.of(beginning(ONE, to)) : Optional.empty(),
                    Optional.empty()));
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private static Beginning beginning(Lesson lesson, int at) {
        return new Beginning(lesson, Optional.empty(), LENGTH, new Rules(0, false), at);
    }

    @Property(tries = 400)
    void whatever_is_tried_all_devices_and_courses_together_get_no_more_than_the_time_that_passed(
            @ForAll("moves") List<Move> moves) {
        var world = new World();
        for (Move move : moves) {
            world.pass(Duration.ofMillis(move.waitMillis()));
            Map<Lesson, Covered> before = Map.copyOf(world.lessons);
            Lesson lesson = move.otherCourse() ? OTHER_COURSE : ONE;
            world.ask(new Asked(
                    "tab" + move.tab(),
                    move.closes()
                            ? Optional.of(new Closing(
                                    Optional.of(world.clock.serial() - move.serialBehind()),
                                    new Played(move.claimedMillis(), true)))
                            : Optional.empty(),
                    Optional.of(beginning(lesson, move.at())),
                    Optional.empty()));
            before.forEach((each, covered) -> covered.stretches()
                    .forEach(stretch ->
                            assertThat(world.covered(each).with(stretch)).isEqualTo(world.covered(each))));
            assertThat(world.counted)
                    .isLessThanOrEqualTo(Duration.between(START, world.now).toMillis());
            assertThat(world.lessons.values().stream()
                            .mapToLong(Covered::millis)
                            .sum())
                    .isEqualTo(world.counted);
            world.lessons.values().forEach(covered -> assertThat(covered.frontier())
                    .isEqualTo(covered.millis())
                    .isLessThanOrEqualTo(LENGTH));
        }
    }

    @Property(tries = 200)
    void stretches_merge_to_the_same_in_any_order(@ForAll("stretches") List<Stretch> stretches, @ForAll Random random) {
        Covered one = Covered.NOTHING;
        for (Stretch each : stretches) {
            Covered more = one.with(each);
            assertThat(more.millis()).isBetween(one.millis(), one.millis() + each.to() - each.from());
            one = more;
        }
        List<Stretch> shuffled = new ArrayList<>(stretches);
        Collections.shuffle(shuffled, random);
        Covered other = Covered.NOTHING;
        for (Stretch each : shuffled) {
            other = other.with(each).with(each);
        }
        assertThat(other).isEqualTo(one).isEqualTo(Covered.of(one.bounds()));
    }

    @Provide
    Arbitrary<List<Stretch>> stretches() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(1, 200))
                .as((from, length) -> new Stretch(from, from + length))
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 400)
    void a_segment_never_gives_more_than_passed_than_was_played_and_than_the_lesson_has(
            @ForAll("millis") int from,
            @ForAll("millis") int to,
            @ForAll("millis") int passed,
            @ForAll boolean visible) {
        var segment = new Segment(Math.min(from, LENGTH), LENGTH, START);
        var credit = Crediting.of(segment, new Played(to, visible), START.plusMillis(passed));
        credit.stretch().ifPresent(stretch -> {
            assertThat(visible).isTrue();
            assertThat(stretch.from()).isEqualTo(segment.fromMillis());
            assertThat(stretch.to()).isLessThanOrEqualTo(Math.min(to, LENGTH));
            assertThat(stretch.millis()).isLessThanOrEqualTo(Math.min(passed, 60_000));
        });
    }

    @Provide
    Arbitrary<Integer> millis() {
        return Arbitraries.integers().between(0, 2 * LENGTH);
    }

    @Test
    void an_honest_learner_gets_every_second() {
        var world = new World();
        world.begin("tab", ONE, 0);
        for (int at = 30_000; at <= LENGTH; at += 30_000) {
            world.pass(Duration.ofSeconds(30));
            assertThat(world.report("tab", world.clock.serial(), at, at < LENGTH)
                            .suspicions())
                    .isEmpty();
        }
        assertThat(world.isDone(ONE)).isTrue();
        assertThat(world.counted).isEqualTo(LENGTH);
    }

    @Test
    void a_clock_ten_times_as_fast_gets_what_passed_here_and_is_noticed() {
        var world = new World();
        world.begin("tab", ONE, 0);
        world.pass(Duration.ofSeconds(30));
        Step step = world.report("tab", 1, 300_000, true);
        assertThat(world.counted).isEqualTo(30_000);
        assertThat(step.suspicions()).containsExactly(Suspicion.AHEAD);
        assertThat(step.clock().open().orElseThrow().segment().fromMillis()).isEqualTo(30_000);
    }

    @Test
    void going_on_beyond_what_was_seen_leads_back_to_the_first_gap() {
        var world = new World();
        Step step = world.begin("tab", ONE, 590_000);
        assertThat(step.clock().open().orElseThrow().segment().fromMillis()).isZero();
        assertThat(step.suspicions()).containsExactly(Suspicion.SOUGHT);
    }

    @Test
    void what_was_seen_may_be_seen_again_and_counts_once() {
        var world = new World();
        world.begin("tab", ONE, 0);
        world.pass(Duration.ofSeconds(30));
        world.report("tab", 1, 30_000, false);
        world.begin("tab", ONE, 10_000);
        world.pass(Duration.ofSeconds(40));
        Step again = world.report("tab", 2, 50_000, false);
        assertThat(again.suspicions()).isEmpty();
        assertThat(world.counted).isEqualTo(50_000);
    }

    @Test
    void the_second_device_takes_the_clock_and_the_first_is_told_so() {
        var world = new World();
        world.begin("phone", ONE, 0);
        world.pass(Duration.ofSeconds(20));
        world.begin("computer", OTHER_COURSE, 0);
        world.pass(Duration.ofSeconds(10));
        Step late = world.report("phone", 1, 30_000, true);
        assertThat(late.verdict()).contains(Verdict.ELSEWHERE);
        assertThat(late.suspicions()).containsExactly(Suspicion.ELSEWHERE);
        assertThat(late.clock().open().orElseThrow().place()).isEqualTo("computer");
        assertThat(world.counted).isZero();
    }

    @Test
    void a_report_that_comes_twice_counts_once_and_gets_the_segment_that_is_open() {
        var world = new World();
        world.begin("tab", ONE, 0);
        world.pass(Duration.ofSeconds(30));
        Step first = world.report("tab", 1, 30_000, true);
        Step again = world.report("tab", 1, 30_000, true);
        assertThat(again.verdict()).contains(Verdict.REPEATED);
        assertThat(again.clock()).isEqualTo(first.clock());
        assertThat(world.counted).isEqualTo(30_000);
    }

    @Test
    void a_lesson_opens_when_the_one_before_is_done() {
        var world = new World();
        var locked = new Beginning(OTHER_COURSE, Optional.of(ONE), LENGTH, new Rules(0, false), 0);
        var asked = new Asked("tab", Optional.empty(), Optional.of(locked), Optional.empty());
        Step refused = world.ask(asked);
        assertThat(refused.locked()).isTrue();
        assertThat(refused.suspicions()).containsExactly(Suspicion.LAST_STEP);
        assertThat(refused.clock().open()).isEmpty();
        world.lessons.put(ONE, Covered.NOTHING.with(new Stretch(0, LENGTH)));
        assertThat(world.ask(asked).clock().open()).isPresent();
    }

    @Test
    void a_sign_of_life_is_asked_for_and_until_it_comes_nothing_counts() {
        var world = new World();
        var rules = new Rules(1, false);
        var begin = new Beginning(ONE, Optional.empty(), LENGTH, rules, 0);
        Step step = world.ask(new Asked("tab", Optional.empty(), Optional.of(begin), Optional.empty()));
        for (int at = 30_000; at <= 120_000; at += 30_000) {
            world.pass(Duration.ofSeconds(30));
            step = world.ask(new Asked(
                    "tab",
                    Optional.of(new Closing(Optional.of(world.clock.serial()), new Played(at, true))),
                    Optional.of(new Beginning(ONE, Optional.empty(), LENGTH, rules, at)),
                    Optional.empty()));
        }
        assertThat(step.verdict()).contains(Verdict.NO_SIGN);
        assertThat(world.counted).isEqualTo(60_000);
        assertThat(world.clock.signWanted()).contains("42");
        world.ask(new Asked("tab", Optional.empty(), Optional.empty(), Optional.of("41")));
        assertThat(world.clock.signWanted()).isPresent();
        world.ask(new Asked("tab", Optional.empty(), Optional.empty(), Optional.of("42")));
        assertThat(world.clock.signWanted()).isEmpty();
        assertThat(world.clock.unsignedMillis()).isZero();
    }
}
