package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CertificateLifeTest {
    private static final LocalDate APPLIED = LocalDate.of(2023, 5, 8);
    private static final LocalDate ISSUED = LocalDate.of(2023, 6, 1);
    private static final Validity THREE_YEARS = Validity.ofYears(ISSUED, 3);

    private int number;

    private CertificateEvent event(CertificateStep step, LocalDate day) {
        Optional<Validity> validity = step.needs() == CertificateStep.Needs.VALIDITY
                ? Optional.of(step == CertificateStep.ISSUE ? Validity.ofYears(day, 3) : THREE_YEARS.renewed(day, 3))
                : Optional.empty();
        return new CertificateEvent("e" + ++number, step, day, validity, "有据可查");
    }

    private CertificateLife issuedAnd(CertificateEvent... more) {
        List<CertificateEvent> events = new ArrayList<>(List.of(
                event(CertificateStep.APPLY, APPLIED),
                event(CertificateStep.PASS_EXAM, APPLIED.plusDays(7)),
                event(CertificateStep.REVIEW, APPLIED.plusDays(10)),
                event(CertificateStep.ISSUE, ISSUED)));
        events.addAll(List.of(more));
        return new CertificateLife(CertificateKind.ENFORCEMENT, events);
    }

    @Test
    void a_certificate_goes_from_the_application_to_its_last_day() {
        CertificateLife life = issuedAnd();

        assertThat(life.stateOn(APPLIED.minusDays(1))).isEmpty();
        assertThat(life.stateOn(APPLIED)).contains(CertificateState.APPLIED);
        assertThat(life.stateOn(APPLIED.plusDays(8))).contains(CertificateState.EXAM_PASSED);
        assertThat(life.stateOn(ISSUED.minusDays(1))).contains(CertificateState.REVIEWED);
        assertThat(life.stateOn(ISSUED)).contains(CertificateState.VALID);
        assertThat(life.isGoodOn(LocalDate.of(2026, 5, 31))).isTrue();
        assertThat(life.stateOn(LocalDate.of(2026, 6, 1))).contains(CertificateState.EXPIRED);
    }

    @Test
    void a_suspension_goes_back_to_what_was_before_and_its_days_are_told() {
        LocalDate from = LocalDate.of(2024, 3, 1);
        LocalDate lifted = LocalDate.of(2024, 4, 1);
        CertificateLife life = issuedAnd(event(CertificateStep.SUSPEND, from), event(CertificateStep.RESUME, lifted));

        assertThat(life.stateOn(from)).contains(CertificateState.SUSPENDED);
        assertThat(life.isGoodOn(lifted.minusDays(1))).isFalse();
        assertThat(life.stateOn(lifted)).contains(CertificateState.VALID);
        assertThat(life.fact("c", lifted).orElseThrow().suspensions())
                .singleElement()
                .satisfies(span -> assertThat(span.to()).contains(LocalDate.of(2024, 3, 31)));
        assertThat(life.fact("c", from).orElseThrow().suspensions().getFirst().to())
                .as("as known while it lasted")
                .isEmpty();
    }

    @Test
    void an_early_renewal_begins_when_the_old_validity_is_over_and_gives_a_new_card() {
        LocalDate decided = LocalDate.of(2026, 4, 10);
        CertificateLife life = issuedAnd(
                event(CertificateStep.OPEN_RENEWAL, decided.minusDays(9)), event(CertificateStep.RENEW, decided));

        assertThat(life.stateOn(decided.minusDays(1))).contains(CertificateState.IN_RENEWAL);
        assertThat(life.isGoodOn(decided.minusDays(1))).isTrue();
        assertThat(life.validityOn(decided)).contains(THREE_YEARS);
        assertThat(life.validityOn(LocalDate.of(2026, 6, 1)))
                .contains(new Validity(LocalDate.of(2026, 6, 1), LocalDate.of(2029, 5, 31)));
        assertThat(life.cardNumberOn(decided.minusDays(1))).isEqualTo(1);
        assertThat(life.cardNumberOn(decided)).isEqualTo(2);
        assertThat(life.stateOn(LocalDate.of(2029, 6, 1))).contains(CertificateState.EXPIRED);
    }

    @Test
    void a_late_renewal_leaves_the_days_between_without_a_right_to_enforce() {
        LocalDate decided = LocalDate.of(2026, 7, 15);
        CertificateLife life = issuedAnd(
                event(CertificateStep.OPEN_RENEWAL, decided.minusDays(3)), event(CertificateStep.RENEW, decided));

        assertThat(life.stateOn(decided.minusDays(1))).contains(CertificateState.IN_RENEWAL);
        assertThat(life.isGoodOn(decided.minusDays(1))).isFalse();
        assertThat(life.isGoodOn(decided)).isTrue();
        assertThat(life.validityOn(decided)).contains(new Validity(decided, LocalDate.of(2029, 7, 14)));
    }

    @Test
    void a_lost_card_is_void_until_another_is_issued_with_the_same_validity() {
        LocalDate lost = LocalDate.of(2025, 1, 6);
        CertificateLife life =
                issuedAnd(event(CertificateStep.LOSE, lost), event(CertificateStep.REISSUE, lost.plusDays(9)));

        assertThat(life.stateOn(lost)).contains(CertificateState.VOIDED);
        assertThat(life.fact("c", lost).orElseThrow().ended()).isPresent();
        assertThat(life.stateOn(lost.plusDays(9))).contains(CertificateState.REISSUED);
        assertThat(life.fact("c", lost.plusDays(9)).orElseThrow().ended()).isEmpty();
        assertThat(life.validityOn(lost.plusDays(9))).contains(THREE_YEARS);
        assertThat(life.cardNumberOn(lost.plusDays(9))).isEqualTo(2);
    }

    @Test
    void what_can_not_follow_is_refused_with_a_code_and_a_reason_is_asked_where_somebody_loses() {
        CertificateLife revoked = issuedAnd(event(CertificateStep.REVOKE, LocalDate.of(2024, 1, 2)));

        assertThat(revoked.possibleOn(LocalDate.of(2024, 1, 3))).isEmpty();
        assertThat(revoked.problem(event(CertificateStep.OPEN_RENEWAL, LocalDate.of(2024, 1, 3))))
                .contains("certificate.not-in-this-state");
        assertThat(issuedAnd().problem(event(CertificateStep.SUSPEND, ISSUED.minusDays(1))))
                .contains("certificate.before-the-last");
        assertThatThrownBy(() -> new CertificateEvent("x", CertificateStep.SUSPEND, ISSUED, Optional.empty(), " "))
                .hasMessageContaining("reason");
        assertThatThrownBy(() ->
                        new CertificateLife(CertificateKind.ENFORCEMENT, List.of(event(CertificateStep.ISSUE, ISSUED))))
                .hasMessageContaining("not-in-this-state");
    }

    @Test
    void a_renewal_that_would_end_no_later_is_no_renewal() {
        CertificateLife life = issuedAnd(event(CertificateStep.OPEN_RENEWAL, ISSUED.plusYears(2)));
        CertificateEvent same =
                new CertificateEvent("x", CertificateStep.RENEW, ISSUED.plusYears(2), Optional.of(THREE_YEARS), "");

        assertThat(life.problem(same)).contains("certificate.validity-shorter");
    }

    /** Whatever happens in whatever order: what is possible is exactly what is taken, and an ended one stays ended. */
    @Property(tries = 200)
    void any_life_is_whole(@ForAll Random random) {
        CertificateLife life =
                new CertificateLife(CertificateKind.ENFORCEMENT, List.of(event(CertificateStep.APPLY, APPLIED)));
        LocalDate day = APPLIED;
        for (int i = 0; i < 25; i++) {
            day = day.plusDays(random.nextInt(200));
            List<CertificateStep> possible = life.possibleOn(day);
            for (CertificateStep step : CertificateStep.values()) {
                assertThat(life.problem(event(step, day)).isEmpty() || isShorter(life, step, day))
                        .as("%s on %s", step, day)
                        .isEqualTo(possible.contains(step));
            }
            Optional<CertificateState> state = life.stateOn(day);
            if (state.orElseThrow().isLast()) {
                assertThat(possible).isEmpty();
                return;
            }
            LocalDate today = day;
            CertificateEvent next = event(possible.get(random.nextInt(possible.size())), today);
            if (life.problem(next).isEmpty()) {
                List<CertificateEvent> longer = new ArrayList<>(life.events());
                longer.add(next);
                CertificateLife after = new CertificateLife(life.kind(), longer);
                LocalDate eve = today.minusDays(1);
                assertThat(after.stateOn(eve)).as("the past").isEqualTo(life.stateOn(eve));
                next.step()
                        .to()
                        .filter(to -> next.step() != CertificateStep.RENEW)
                        .ifPresent(to ->
                                assertThat(after.stateOn(today).orElseThrow()).isIn(to, CertificateState.EXPIRED));
                life = after;
            }
        }
    }

    private boolean isShorter(CertificateLife life, CertificateStep step, LocalDate day) {
        return life.problem(event(step, day))
                .filter("certificate.validity-shorter"::equals)
                .isPresent();
    }
}
