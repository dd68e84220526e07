package xuefa.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.attempt.CandidateState;
import xuefa.attempt.Progress;
import xuefa.attempt.flow.AttemptEvents.Submitted;
import xuefa.attempt.flow.SittingView.Answers;
import xuefa.attempt.flow.SittingView.Change;
import xuefa.attempt.flow.SittingView.Changes;
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
        node.run(() ->
                sittings.started(exam.sittingId(), person, exam.numberOf(attempt), now.plus(Duration.ofMinutes(30))));
        return attempt;
    }

    private void answers(int seq, UUID person, UUID attempt) {
        exam.answers(attempt, seq, now);
        node.run(() -> sittings.heard(exam.sittingId(), person, exam.numberOf(attempt), 1));
    }

    private Submitted submits(UUID person, UUID attempt) {
        Submitted submitted = exam.submits(person, attempt, 9000, Duration.ofMinutes(1));
        node.run(() -> sittings.submitted(submitted));
        return submitted;
    }

    private Changes changes(TestLoop node, LiveSittingView view, Instant since) {
        return node.get(() -> view.changes(exam.sittingId(), since));
    }

    private Map<UUID, CandidateState> states(Changes changes) {
        Map<UUID, CandidateState> states = new HashMap<>();
        for (Change each : changes.people()) {
            states.put(each.personId(), CandidateState.of(each.progress(), each.dueMillis(), now));
        }
        return states;
    }

    private Map<UUID, CandidateState> live() {
        return states(changes(node, sittings, Instant.EPOCH));
    }

    private Map<UUID, CandidateState> recorded() {
        try (TestLoop alone = TestLoop.withoutRedis(database)) {
            Changes changes = changes(alone, viewOf(alone), Instant.EPOCH);
            assertThat(changes.answers()).isInstanceOf(Answers.LastMinute.class);
            return states(changes);
        }
    }

    @Test
    void a_sitting_that_nobody_started_has_nobody() {
        assertThat(live()).isEmpty();
        assertThat(recorded()).isEmpty();
    }

    @Test
    void each_person_is_where_their_newest_attempt_is() {
        UUID li = exam.candidate("李明", court);
        UUID wang = exam.candidate("王芳", court);
        submits(li, starts(li));
        assertThat(live()).isEqualTo(Map.of(li, CandidateState.SUBMITTED));
        starts(li);
        submits(wang, starts(wang));
        assertThat(live())
                .isEqualTo(Map.of(li, CandidateState.CONNECTED, wang, CandidateState.SUBMITTED))
                .isEqualTo(recorded());
    }

    @Test
    void who_was_not_heard_of_is_disconnected_then_stuck_and_back_with_the_next_answer() {
        UUID silent = exam.candidate("李明", court);
        UUID busy = exam.candidate("王芳", court);
        UUID attempt = starts(silent);
        UUID other = starts(busy);
        now = begin.plusSeconds(50);
        answers(1, busy, other);
        now = begin.plusSeconds(70);
        assertThat(live())
                .isEqualTo(Map.of(silent, CandidateState.DISCONNECTED, busy, CandidateState.CONNECTED))
                .isEqualTo(recorded());
        now = begin.plusSeconds(190);
        assertThat(live())
                .isEqualTo(Map.of(silent, CandidateState.STUCK, busy, CandidateState.DISCONNECTED))
                .isEqualTo(recorded());
        answers(1, silent, attempt);
        assertThat(live()).containsEntry(silent, CandidateState.CONNECTED).isEqualTo(recorded());
        now = begin.plus(Duration.ofMinutes(31));
        assertThat(live()).containsEntry(busy, CandidateState.DISCONNECTED).isEqualTo(recorded());
    }

    @Test
    void time_that_was_given_makes_a_silent_one_stuck_again() {
        UUID li = exam.candidate("李明", court);
        starts(li);
        now = begin.plus(Duration.ofMinutes(31));
        assertThat(live()).isEqualTo(Map.of(li, CandidateState.DISCONNECTED));
        node.run(() -> sittings.granted(exam.sittingId(), li, 1, begin.plus(Duration.ofMinutes(40))));
        assertThat(live()).isEqualTo(Map.of(li, CandidateState.STUCK));
    }

    @Test
    void who_waits_is_seen_until_they_start_or_have_gone() {
        UUID li = exam.candidate("李明", court);
        node.run(() -> sittings.here(exam.sittingId(), li));
        assertThat(live()).isEqualTo(Map.of(li, CandidateState.WAITING));
        now = begin.plus(CandidateState.WAITING_FOR);
        assertThat(live()).isEqualTo(Map.of(li, CandidateState.NOT_HERE));
        starts(li);
        node.run(() -> sittings.here(exam.sittingId(), li));
        assertThat(live()).isEqualTo(Map.of(li, CandidateState.CONNECTED));
    }

    @Test
    void emptying_redis_in_the_middle_changes_nothing() {
        UUID li = exam.candidate("李明", court);
        UUID wang = exam.candidate("王芳", court);
        UUID attempt = starts(li);
        answers(1, wang, starts(wang));
        var before = live();
        node.emptyRedis();
        assertThat(live()).isEqualTo(before);
        node.emptyRedis();
        submits(li, attempt);
        assertThat(live())
                .isEqualTo(Map.of(li, CandidateState.SUBMITTED, wang, CandidateState.CONNECTED))
                .isEqualTo(recorded());
    }

    @Test
    void a_start_that_is_told_after_the_submission_opens_nothing() {
        UUID li = exam.candidate("李明", court);
        UUID attempt = exam.starts(li, now);
        Submitted submitted = submits(li, attempt);
        now = begin.plusSeconds(5);
        node.run(() -> {
            sittings.heard(exam.sittingId(), li, 1, 0);
            sittings.started(exam.sittingId(), li, 1, now);
            sittings.submitted(submitted);
        });
        assertThat(live()).isEqualTo(Map.of(li, CandidateState.SUBMITTED)).isEqualTo(recorded());
    }

    @Test
    void only_who_got_on_since_is_read_again() {
        UUID li = exam.candidate("李明", court);
        UUID wang = exam.candidate("王芳", court);
        UUID zhao = exam.candidate("赵强", court);
        submits(zhao, starts(zhao));
        starts(li);
        live();
        now = begin.plusSeconds(30);
        starts(wang);
        assertThat(states(changes(node, sittings, begin.plusSeconds(20))))
                .isEqualTo(Map.of(wang, CandidateState.CONNECTED));
        assertThat(live()).hasSize(3);
    }

    @Test
    void what_an_event_loop_gathered_is_told_without_anybody_looking() {
        UUID li = exam.candidate("李明", court);
        UUID attempt = starts(li);
        live();
        now = begin.plusSeconds(70);
        node.run(() -> sittings.heard(exam.sittingId(), li, exam.numberOf(attempt), 3));
        try (TestLoop other = TestLoop.on(database)) {
            Changes seen = other.until(
                    () -> viewOf(other).changes(exam.sittingId(), begin.plusSeconds(60)),
                    changes -> !changes.people().isEmpty());
            assertThat(seen.people())
                    .singleElement()
                    .extracting(Change::progress)
                    .isEqualTo(Progress.heard(1, now));
            assertThat(((Answers.Counted) seen.answers()).byLoop().values()).containsExactly(3L);
        }
    }

    @Test
    void many_people_are_rebuilt_in_chunks() {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            people.add(exam.candidate("考生" + i, court));
        }
        people.forEach(person -> exam.starts(person, now));
        assertThat(live()).hasSize(1100).isEqualTo(recorded());
        node.get(() -> sittings.rebuild(exam.sittingId()));
        assertThat(live()).isEqualTo(recorded());
    }
}
