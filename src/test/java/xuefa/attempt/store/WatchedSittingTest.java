package xuefa.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.attempt.CandidateState;
import xuefa.attempt.LiveSitting;
import xuefa.attempt.flow.WatchingSittings;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.OverseenSitting;
import xuefa.exam.Publication;
import xuefa.exam.Sitting;
import xuefa.exam.store.ExamStore;
import xuefa.exam.store.OverseeingStore;
import xuefa.result.store.ResultStore;
import xuefa.shared.store.StoreAddress;
import xuefa.support.RecordedExam;
import xuefa.support.TestLoop;

/** The board of a sitting that somebody watches, on real stores. */
class WatchedSittingTest {
    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Instant now = begin;
    private StoreAddress database;
    private TestLoop node;
    private RecordedExam exam;
    private LiveSittingView view;
    private WatchingSittings watching;
    private UUID court;

    @BeforeEach
    void anOpenSitting() {
        database = TestLoop.freshRecord();
        node = TestLoop.on(database);
        exam = RecordedExam.openIn(database, Publication.AFTER_CLOSING, 1);
        court = exam.unit("司法局");
        view = new LiveSittingView(node.vertx(), node.record(), node.views(), () -> now);
        watching = watchingOf(node, view);
    }

    @AfterEach
    void stop() {
        exam.close();
        node.close();
    }

    private WatchingSittings watchingOf(TestLoop loop, LiveSittingView view) {
        var exams = new ExamStore(
                loop.record(), new ReleaseStore(loop.record(), ReleaseStore.newCache()), ExamStore.newCache());
        return new WatchingSittings(
                view, new OverseeingStore(loop.record()), exams, new ResultStore(loop.record(), exams), () -> now);
    }

    private OverseenSitting sitting() {
        return new OverseenSitting(
                new Sitting(exam.sittingId(), exam.id(), begin.minusSeconds(3600), begin.plusSeconds(3600)),
                false,
                "t",
                "u",
                0);
    }

    private LiveSitting look() {
        return node.get(() -> watching.look(sitting()));
    }

    private static int in(LiveSitting live, CandidateState state) {
        return live.figures().tally().in(state);
    }

    @Test
    void time_alone_moves_people_and_only_then_there_is_something_new() {
        UUID li = exam.candidate("李明", court);
        exam.starts(li, now);
        LiveSitting first = look();
        assertThat(in(first, CandidateState.CONNECTED)).isOne();
        now = begin.plusSeconds(2);
        LiveSitting same = look();
        assertThat(same.asOf()).isAfter(first.asOf());
        assertThat(same.people().doTheSameAs(first.people())).isTrue();
        now = begin.plusSeconds(61);
        LiveSitting later = look();
        assertThat(in(later, CandidateState.DISCONNECTED)).isOne();
        assertThat(later.version()).isNotEqualTo(first.version());
    }

    @Test
    void what_a_board_knows_is_not_taken_back_by_an_empty_redis_and_who_waits_stays() {
        UUID li = exam.candidate("李明", court);
        UUID wang = exam.candidate("王芳", court);
        UUID attempt = exam.starts(li, now.minusSeconds(120));
        node.run(() -> {
            view.heard(exam.sittingId(), li, exam.numberOf(attempt), 0);
            view.here(exam.sittingId(), wang);
        });
        LiveSitting before = look();
        assertThat(in(before, CandidateState.CONNECTED)).isOne();
        assertThat(in(before, CandidateState.WAITING)).isOne();
        node.emptyRedis();
        now = begin.plusSeconds(2);
        LiveSitting after = look();
        assertThat(after.figures().tally()).isEqualTo(before.figures().tally());
        assertThat(after.figures().fromRecord()).isFalse();
    }

    @Test
    void without_redis_the_record_answers_every_five_seconds() {
        UUID li = exam.candidate("李明", court);
        UUID attempt = exam.starts(li, now.minusSeconds(90));
        try (TestLoop alone = TestLoop.withoutRedis(database)) {
            var there = watchingOf(alone, new LiveSittingView(alone.vertx(), alone.record(), alone.views(), () -> now));
            LiveSitting first = alone.get(() -> there.look(sitting()));
            assertThat(first.figures().fromRecord()).isTrue();
            assertThat(in(first, CandidateState.DISCONNECTED)).isOne();
            exam.answers(attempt, 1, now);
            now = begin.plusSeconds(4);
            assertThat(alone.get(() -> there.look(sitting())).asOf()).isEqualTo(first.asOf());
            now = begin.plusSeconds(5);
            LiveSitting next = alone.get(() -> there.look(sitting()));
            assertThat(in(next, CandidateState.CONNECTED)).isOne();
            assertThat(next.figures().speed().answersPerSecond()).hasValue(0.02);
        }
    }

    @Test
    void watchers_share_a_board_are_told_what_is_new_once_and_nothing_after_they_have_gone() {
        UUID li = exam.candidate("李明", court);
        List<LiveSitting> one = new ArrayList<>();
        List<LiveSitting> other = new ArrayList<>();
        node.run(() -> watching.watch(sitting(), one::add));
        node.until(() -> Future.succeededFuture(one.size()), size -> size == 1);
        Runnable[] stop = new Runnable[1];
        node.run(() -> stop[0] = watching.watch(sitting(), other::add));
        assertThat(other).hasSize(1);
        assertThat(other.getFirst().version()).isEqualTo(one.getFirst().version());

        exam.starts(li, now);
        node.run(() -> view.started(exam.sittingId(), li, 1, now.plus(Duration.ofMinutes(30))));
        now = begin.plusSeconds(1);
        node.get(watching::tick);
        assertThat(other.getLast()).isSameAs(one.getLast());
        assertThat(in(one.getLast(), CandidateState.CONNECTED)).isOne();

        node.run(stop[0]);
        int told = other.size();
        now = begin.plusSeconds(70);
        node.get(watching::tick);
        assertThat(in(one.getLast(), CandidateState.DISCONNECTED)).isOne();
        assertThat(other).hasSize(told);
    }

    @Test
    void somebody_added_to_the_roster_is_seen_within_a_minute() {
        exam.candidate("李明", court);
        assertThat(look().figures().tally().due()).isOne();
        UUID late = exam.candidate("王芳", court);
        exam.starts(late, now);
        node.run(() -> view.started(exam.sittingId(), late, 1, now.plus(Duration.ofMinutes(30))));
        now = begin.plusSeconds(61);
        LiveSitting live = look();
        assertThat(live.figures().tally().due()).isEqualTo(2);
        assertThat(live.figures().tally().started()).isOne();
    }
}
