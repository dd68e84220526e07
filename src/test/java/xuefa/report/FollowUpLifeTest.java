package xuefa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.report.FollowUpStep.ANSWER;
import static xuefa.report.FollowUpStep.ASSIGN;
import static xuefa.report.FollowUpStep.CLOSE;
import static xuefa.report.FollowUpStep.CRITICISE;
import static xuefa.report.FollowUpStep.ORDER;
import static xuefa.report.FollowUpStep.REMIND;
import static xuefa.report.FollowUpStep.SEND_BACK;
import static xuefa.report.FollowUpStep.TALK;
import static xuefa.report.FollowUpStep.WITHDRAW;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowUpLifeTest {
    @Test
    void measures_rise_one_by_one() {
        assertThat(after(REMIND, TALK, ORDER, CRITICISE).map(FollowUpLife::level))
                .contains(FollowUpLife.Level.CRITICISED);
        assertThat(after(TALK)).isEmpty();
        assertThat(after(REMIND, ORDER)).isEmpty();
        assertThat(after(REMIND, TALK, REMIND)).isEmpty();
    }

    @Test
    void none_is_taken_twice() {
        assertThat(after(REMIND, REMIND)).isEmpty();
        assertThat(after(ANSWER, ANSWER)).isEmpty();
        assertThat(after(ASSIGN)).isEmpty();
    }

    @Test
    void what_was_answered_is_closed_or_sent_back_and_no_measure_comes_in_between() {
        assertThat(after(ANSWER, REMIND)).isEmpty();
        assertThat(after(ANSWER, SEND_BACK, REMIND)).isPresent();
        assertThat(after(ANSWER, CLOSE).map(FollowUpLife::state)).contains(FollowUpLife.State.CLOSED);
        assertThat(after(CLOSE)).isEmpty();
        assertThat(after(SEND_BACK)).isEmpty();
    }

    @Test
    void nothing_follows_what_is_over() {
        for (FollowUpStep last : new FollowUpStep[] {CLOSE, WITHDRAW}) {
            FollowUpLife over = after(ANSWER, last).orElseThrow();
            assertThat(over.possible()).isEmpty();
        }
    }

    private static Optional<FollowUpLife> after(FollowUpStep... steps) {
        Optional<FollowUpLife> life = Optional.of(FollowUpLife.NEW);
        for (FollowUpStep step : steps) {
            life = life.flatMap(each -> each.after(step));
        }
        return life;
    }
}
