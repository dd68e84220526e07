package xuefa.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.attempt.SittingFigures;
import xuefa.attempt.flow.AttemptEvents.Submitted;
import xuefa.exam.Publication;
import xuefa.shared.store.StoreAddress;
import xuefa.support.RecordedExam;
import xuefa.support.TestLoop;

class LiveSittingViewTest {
    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Instant now = begin;
    private StoreAddress database;
    private TestLoop node;
    private RecordedExam exam;
    private LiveSittingView sittings;
    private UUID court;

    @BeforeEach
    void anOpenSitting() {
        database = TestLoop.freshRecord();
        node = TestLoop.on(database);
        exam = RecordedExam.openIn(database, Publication.AT_ONCE, 1);
        court = exam.unit("司法局");
        sittings = viewOf(node);
    }

    @AfterEach
    void stop() {
        exam.close();
        node.close();
    }

    private LiveSittingView viewOf(TestLoop node) {
        return new LiveSittingView(node.vertx(), node.record(), node.views(), () -> now);
    }

    private UUID starts(UUID person) {
        UUID attempt = exam.starts(person, now);
        node.run(() -> sittings.started(exam.sittingId(), person, attempt));
        return attempt;
    }

    private UUID starts(String name) {
        return starts(exam.candidate(name, court));
    }

    private void answers(int seq, UUID attempt) {
        exam.answers(attempt, seq, now);
        node.run(() -> sittings.heard(exam.sittingId(), List.of(attempt)));
    }

    private Submitted submits(UUID person, UUID attempt) {
        Submitted submitted = exam.submits(person, attempt, 9000, Duration.ofMinutes(1));
        node.run(() -> sittings.submitted(submitted));
        return submitted;
    }

    private SittingFigures figures(TestLoop node, LiveSittingView view) {
        return node.get(() -> view.figures(exam.sittingId(), now.minusSeconds(60)));
    }

    private SittingFigures live() {
        return figures(node, sittings);
    }

    private SittingFigures recorded() {
        try (TestLoop alone = TestLoop.withoutRedis(database)) {
            return figures(alone, viewOf(alone));
        }
    }

    @Test
    void a_sitting_that_nobody_started_has_only_noughts() {
        assertThat(live()).isEqualTo(new SittingFigures(0, 0, 0, 0)).isEqualTo(recorded());
    }

    @Test
    void people_attempts_and_submissions_are_counted() {
        UUID li = exam.candidate("李明", court);
        submits(li, starts(li));
        live();
        starts(li);
        starts("王芳");
        assertThat(live()).isEqualTo(new SittingFigures(2, 2, 2, 1)).isEqualTo(recorded());
    }

    @Test
    void who_was_not_heard_of_for_a_minute_is_not_connected() {
        UUID silent = starts("李明");
        UUID busy = starts("王芳");
        now = begin.plusSeconds(50);
        answers(1, busy);
        now = begin.plusSeconds(70);
        assertThat(live()).isEqualTo(new SittingFigures(2, 2, 1, 0)).isEqualTo(recorded());
        answers(1, silent);
        assertThat(live()).isEqualTo(new SittingFigures(2, 2, 2, 0)).isEqualTo(recorded());
    }

    @Test
    void emptying_redis_in_the_middle_changes_nothing() {
        UUID li = exam.candidate("李明", court);
        UUID attempt = starts(li);
        answers(1, starts("王芳"));
        SittingFigures before = live();
        node.emptyRedis();
        assertThat(live()).isEqualTo(before);
        node.emptyRedis();
        submits(li, attempt);
        assertThat(live()).isEqualTo(new SittingFigures(2, 1, 1, 1)).isEqualTo(recorded());
    }

    @Test
    void a_start_that_is_told_after_the_submission_opens_nothing() {
        UUID li = exam.candidate("李明", court);
        UUID attempt = exam.starts(li, now);
        Submitted submitted = submits(li, attempt);
        now = begin.plusSeconds(5);
        node.run(() -> {
            sittings.heard(exam.sittingId(), List.of(attempt));
            sittings.started(exam.sittingId(), li, attempt);
            sittings.submitted(submitted);
        });
        assertThat(live()).isEqualTo(new SittingFigures(1, 0, 0, 1)).isEqualTo(recorded());
    }

    @Test
    void who_was_heard_of_is_told_without_anybody_looking() {
        UUID attempt = starts("李明");
        live();
        now = begin.plusSeconds(70);
        node.run(() -> sittings.heard(exam.sittingId(), List.of(attempt)));
        try (TestLoop other = TestLoop.on(database)) {
            SittingFigures seen = other.until(
                    () -> viewOf(other).figures(exam.sittingId(), now.minusSeconds(60)),
                    figures -> figures.connected() == 1);
            assertThat(seen.connected()).isOne();
        }
    }

    @Test
    void many_people_are_rebuilt_in_chunks() {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            people.add(exam.candidate("考生" + i, court));
        }
        people.forEach(person -> exam.starts(person, now));
        assertThat(live()).isEqualTo(new SittingFigures(1100, 1100, 1100, 0));
        node.get(() -> sittings.rebuild(exam.sittingId()));
        assertThat(live()).isEqualTo(recorded());
    }
}
