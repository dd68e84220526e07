package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import xuefa.certificate.Renewal.Outcome;

class ReviewLifeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int OBJECTION_DAYS = 60;

    private static ReviewLife after(ReviewLife life, ReviewStep... steps) {
        for (ReviewStep step : steps) {
            life = life.after(step, DAY);
        }
        return life;
    }

    @Test
    void a_clear_case_passes_level_by_level() {
        ReviewLife life = ReviewLife.opened(3);

        assertThat(after(life, ReviewStep.PASS))
                .returns(1, ReviewLife::level)
                .returns(ReviewState.OPEN, ReviewLife::state);
        assertThat(after(life, ReviewStep.PASS, ReviewStep.PASS, ReviewStep.PASS)
                        .state())
                .isEqualTo(ReviewState.PASSED);
        assertThat(after(ReviewLife.opened(1), ReviewStep.PASS).state()).isEqualTo(ReviewState.PASSED);
    }

    @Test
    void nobody_passes_who_is_not_eligible_and_nobody_is_refused_who_lacks_nothing() {
        ReviewLife life = ReviewLife.opened(2);

        for (Outcome verdict : Outcome.values()) {
            assertThat(life.problem(ReviewStep.PASS, verdict, DAY, "", OBJECTION_DAYS)
                            .isEmpty())
                    .as("pass %s", verdict)
                    .isEqualTo(verdict == Outcome.ELIGIBLE);
            assertThat(life.problem(ReviewStep.REFUSE, verdict, DAY, "学时不足", OBJECTION_DAYS)
                            .isEmpty())
                    .as("refuse %s", verdict)
                    .isEqualTo(verdict == Outcome.OPEN || verdict == Outcome.REFUSED);
        }
        assertThat(life.problem(ReviewStep.REFUSE, Outcome.REFUSED, DAY, "  ", OBJECTION_DAYS))
                .contains("renewal.reason-missing");
    }

    @Test
    void a_returned_case_begins_again_at_the_unit() {
        ReviewLife returned = after(ReviewLife.opened(3), ReviewStep.PASS, ReviewStep.PASS, ReviewStep.RETURN);

        assertThat(returned).returns(0, ReviewLife::level).returns(ReviewState.RETURNED, ReviewLife::state);
        assertThat(after(returned, ReviewStep.PASS)).returns(1, ReviewLife::level);
        assertThat(ReviewLife.opened(3).possible())
                .as("the unit has nobody to return to")
                .doesNotContain(ReviewStep.RETURN);
    }

    @Test
    void a_refusal_is_objected_to_once_and_in_time() {
        ReviewLife refused = after(ReviewLife.opened(2), ReviewStep.REFUSE);

        assertThat(refused.problem(ReviewStep.OBJECT, Outcome.REFUSED, DAY.plusDays(60), "学时记错", OBJECTION_DAYS))
                .isEmpty();
        assertThat(refused.problem(ReviewStep.OBJECT, Outcome.REFUSED, DAY.plusDays(61), "学时记错", OBJECTION_DAYS))
                .contains("renewal.objection-late");
        ReviewLife upheld = after(refused, ReviewStep.OBJECT, ReviewStep.UPHOLD);
        assertThat(upheld).returns(1, ReviewLife::level).returns(ReviewState.OPEN, ReviewLife::state);
        assertThat(after(upheld, ReviewStep.REFUSE).state()).isEqualTo(ReviewState.CLOSED);
        assertThat(after(refused, ReviewStep.OBJECT, ReviewStep.DISMISS).possible())
                .isEmpty();
    }

    @Test
    void what_is_over_takes_no_step_twice() {
        ReviewLife passed = after(ReviewLife.opened(1), ReviewStep.PASS);

        assertThat(passed.problem(ReviewStep.PASS, Outcome.ELIGIBLE, DAY, "", OBJECTION_DAYS))
                .contains("renewal.not-in-this-state");
        assertThatThrownBy(() -> passed.after(ReviewStep.PASS, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Every review ends, and is frozen from its decision on. */
    @Property(tries = 100)
    void any_review_ends(@ForAll Random random) {
        ReviewLife life = ReviewLife.opened(1 + random.nextInt(4));
        for (int i = 0; i < 200 && !life.possible().isEmpty(); i++) {
            life = life.after(life.possible().get(random.nextInt(life.possible().size())), DAY.plusDays(i));
        }
        assertThat(life.state()).isIn(ReviewState.PASSED, ReviewState.CLOSED);
        assertThat(life.isFrozen()).isTrue();
    }
}
