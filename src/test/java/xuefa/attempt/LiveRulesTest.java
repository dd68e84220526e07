package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xuefa.attempt.LiveSitting.Speed;
import xuefa.exam.ExamRules;
import xuefa.exam.Grade;
import xuefa.exam.MultipleScoring;
import xuefa.exam.Publication;
import xuefa.shared.Marks;

/** The rules of the live view. */
class LiveRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:30:00Z");
    private static final Marks FULL = new Marks(10_000);

    private static ExamRules rules(Publication scores) {
        return new ExamRules(
                60, 1, 6000, 8000, 9000, MultipleScoring.ALL_OR_NOTHING, scores, Publication.AFTER_CLOSING, 30, 1);
    }

    @Test
    void progress_rises_from_waiting_through_each_attempt_to_its_submission() {
        List<Progress> rising = List.of(
                Progress.NONE,
                Progress.waiting(NOW),
                Progress.waiting(NOW.plusMillis(1)),
                Progress.heard(1, NOW.minusSeconds(3600)),
                Progress.heard(1, NOW),
                Progress.submitted(1, NOW.minusSeconds(3600)),
                Progress.heard(2, NOW.minusSeconds(7200)),
                Progress.submitted(5, NOW));
        assertThat(rising).isSorted();
        assertThat(Progress.submitted(5, NOW).number()).isEqualTo(5);
        assertThat(Progress.heard(3, NOW).atMillis()).isEqualTo(NOW.toEpochMilli());
        assertThat((long) (double) Progress.submitted(5, NOW).rank())
                .as("exact as a double")
                .isEqualTo(Progress.submitted(5, NOW).rank());
        assertThatThrownBy(() -> Progress.heard(6, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stuck_is_only_who_has_time_left() {
        Progress silent = Progress.heard(1, NOW.minus(CandidateState.STUCK_AFTER));
        long due = NOW.toEpochMilli();
        assertThat(CandidateState.of(silent, due + 1, NOW)).isEqualTo(CandidateState.STUCK);
        assertThat(CandidateState.of(silent, due, NOW)).isEqualTo(CandidateState.DISCONNECTED);
        assertThat(CandidateState.of(silent, 0, NOW)).as("no end is known").isEqualTo(CandidateState.STUCK);
    }

    @Test
    void everybody_is_counted_once() {
        Tally.Counting counting = new Tally.Counting();
        for (CandidateState state : CandidateState.values()) {
            counting.add(state);
        }
        Tally tally = counting.tally();
        assertThat(List.of(tally.due(), tally.started(), tally.working())).containsExactly(6, 4, 3);
    }

    @Test
    void the_speed_is_that_of_the_last_minute_however_the_counts_come() {
        AnswerSpeed speed = new AnswerSpeed();
        assertThat(speed.after(Map.of("a", 100L), NOW).answersPerSecond()).isEmpty();
        speed.after(Map.of("a", 110L), NOW.plusSeconds(5));
        assertThat(speed.after(Map.of("a", 120L, "b", 10L), NOW.plusSeconds(10)).answersPerSecond())
                .hasValue(3.0);
        assertThat(speed.after(Map.of(), NOW.plusSeconds(20)).answersPerSecond())
                .as("counts that are lost take nothing back")
                .hasValue(1.5);
        Speed later = speed.after(Map.of("a", 60L), NOW.plusSeconds(65));
        assertThat(later.answersPerSecond()).as("nothing came since").hasValue(0.0);
        assertThat(later.seconds()).isEqualTo(55);
        assertThat(AnswerSpeed.ofMinute(90).answersPerSecond()).hasValue(1.5);
    }

    @Test
    void scores_are_not_spread_out_before_candidates_may_see_theirs() {
        assertThat(ScoreSpread.isAllowed(rules(Publication.AT_ONCE), false)).isTrue();
        assertThat(ScoreSpread.isAllowed(rules(Publication.AFTER_CLOSING), false))
                .isFalse();
        assertThat(ScoreSpread.isAllowed(rules(Publication.AFTER_CLOSING), true))
                .isTrue();
    }

    @Test
    void scores_of_fewer_than_five_people_are_not_shown() {
        ExamRules rules = rules(Publication.AT_ONCE);
        assertThat(ScoreSpread.of(Collections.nCopies(4, FULL), FULL, rules)).isInstanceOf(ScoreSpread.TooFew.class);
        assertThat(ScoreSpread.of(Collections.nCopies(5, FULL), FULL, rules)).isInstanceOf(ScoreSpread.Shown.class);
    }

    @Test
    void each_score_is_in_the_band_it_belongs_to_and_full_marks_in_the_last() {
        List<Marks> best = IntStream.of(0, 999, 1000, 5999, 6000, 8999, 10_000)
                .mapToObj(Marks::new)
                .toList();
        var shown = (ScoreSpread.Shown) ScoreSpread.of(best, FULL, rules(Publication.AT_ONCE));
        assertThat(shown.bands()).containsExactly(2, 1, 0, 0, 0, 1, 1, 0, 1, 1);
        assertThat(shown.grades()).isEqualTo(Map.of(Grade.FAIL, 4, Grade.PASS, 1, Grade.GOOD, 1, Grade.EXCELLENT, 1));
        assertThat(shown.mean()).isEqualTo(new Marks(4714));
    }

    @Test
    void extra_time_ends_where_the_most_is_reached() {
        var attempt = new ExtraTime.OpenAttempt(
                new java.util.UUID(1, 1), 1, NOW, NOW.plusSeconds(30), Duration.ofMinutes(100), NOW);
        assertThat(ExtraTime.judge(new java.util.UUID(1, 2), attempt, Duration.ofMinutes(20))
                        .verdict())
                .isEqualTo(ExtraTime.Verdict.GRANTED);
        assertThat(ExtraTime.judge(new java.util.UUID(1, 2), attempt, Duration.ofMinutes(21))
                        .verdict())
                .isEqualTo(ExtraTime.Verdict.TOO_MUCH);
    }
}
