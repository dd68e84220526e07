package xuefa.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.exam.ExamRules;
import xuefa.exam.MultipleScoring;
import xuefa.exam.Publication;
import xuefa.ranking.RankedExam.Seat;
import xuefa.ranking.RankedExam.Showing;

class RankedExamTest {
    private static final Instant CLOSING = Instant.parse("2026-11-22T09:30:00Z");

    private static Showing showing(Publication scores, boolean working, Instant now, Optional<Seat> seat) {
        ExamRules rules = new ExamRules(
                30, 1, 6000, 8000, 9000, MultipleScoring.ALL_OR_NOTHING, scores, Publication.AFTER_CLOSING, 10, 3);
        return new RankedExam(new UUID(1, 1), "年度学法考试", rules, CLOSING, working, seat, now).showing();
    }

    private static Optional<Seat> seat(boolean hasResult, boolean mayStillSit) {
        return Optional.of(new Seat(new UUID(2, 1), hasResult, mayStillSit));
    }

    @Test
    void scores_published_at_once_are_ranked_while_the_exam_runs() {
        assertThat(showing(Publication.AT_ONCE, true, CLOSING.minusSeconds(1), seat(true, true)))
                .isEqualTo(new Showing.Now());
    }

    @Test
    void scores_published_after_closing_wait_for_the_last_closing_and_the_last_attempt() {
        var waiting = new Showing.AfterClosing(CLOSING);
        assertThat(showing(Publication.AFTER_CLOSING, false, CLOSING.minusSeconds(1), seat(true, false)))
                .isEqualTo(waiting);
        assertThat(showing(Publication.AFTER_CLOSING, true, CLOSING, seat(true, false)))
                .isEqualTo(waiting);
        assertThat(showing(Publication.AFTER_CLOSING, false, CLOSING, seat(true, false)))
                .isEqualTo(new Showing.Now());
    }

    @Test
    void candidates_see_nothing_of_others_before_their_own_result() {
        assertThat(showing(Publication.AT_ONCE, true, CLOSING.minusSeconds(1), seat(false, true)))
                .isEqualTo(new Showing.AfterOwnResult());
    }

    @Test
    void who_was_absent_sees_the_ranking_afterwards() {
        assertThat(showing(Publication.AT_ONCE, true, CLOSING, seat(false, false)))
                .isEqualTo(new Showing.Now());
    }

    @Test
    void officers_without_a_seat_see_what_is_published() {
        assertThat(showing(Publication.AT_ONCE, true, CLOSING.minusSeconds(1), Optional.empty()))
                .isEqualTo(new Showing.Now());
    }
}
