package xuefa.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import xuefa.exam.ExamPlan.PlannedQuota;
import xuefa.exam.ExamPlan.PlannedRoster;
import xuefa.exam.ExamPlan.PlannedRules;
import xuefa.exam.ExamPlan.PlannedSection;
import xuefa.exam.ExamPlan.PlannedSitting;

class CheckingPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final PlannedRules RULES = new PlannedRules(
            60,
            1,
            6000,
            8000,
            9000,
            MultipleScoring.HALF_FOR_SUBSET,
            Publication.AT_ONCE,
            Publication.AFTER_CLOSING,
            60,
            3);
    private static final ExamPlan SOUND = new ExamPlan(
            "年度考试",
            "a".repeat(64),
            List.of(new PlannedSection("单选题", "single", 200, List.of(new PlannedQuota(50, Set.of(), Set.of())))),
            RULES,
            times("2026-11-23T01:00:00Z", "2026-11-23T10:00:00Z", ""),
            new PlannedRoster(List.of(UUID.randomUUID()), List.of(), false, false));

    private static PlannedSitting times(String opens, String closes, String roster) {
        return new PlannedSitting(opens, closes, roster);
    }

    private static ExamPlan at(PlannedSitting times) {
        return new ExamPlan(
                SOUND.title(), SOUND.releaseDigest(), SOUND.sections(), SOUND.rules(), times, SOUND.roster());
    }

    private static ExamPlan by(UnaryOperator<PlannedRules> change) {
        return new ExamPlan(
                SOUND.title(),
                SOUND.releaseDigest(),
                SOUND.sections(),
                change.apply(RULES),
                SOUND.sitting(),
                SOUND.roster());
    }

    private static List<String> faults(ExamPlan plan) {
        return switch (CheckingPlan.check(plan, NOW)) {
            case CheckingPlan.Outcome.Sound sound -> List.of();
            case CheckingPlan.Outcome.Faulty faulty ->
                faulty.faults().stream().map(PlanFault::pointer).toList();
        };
    }

    @Test
    void a_whole_plan_is_sound_and_says_what_it_says() {
        assertThat(CheckingPlan.check(SOUND, NOW)).isInstanceOfSatisfying(CheckingPlan.Outcome.Sound.class, sound -> {
            assertThat(sound.plan().blueprint().questions()).isEqualTo(50);
            assertThat(sound.plan().opensAt()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
            assertThat(sound.plan().rosterClosesAt()).isEmpty();
        });
    }

    @Test
    void times_with_an_offset_are_read_too() {
        assertThat(faults(at(times("2026-11-23T09:00:00+08:00", "2026-11-23T18:00:00+08:00", ""))))
                .isEmpty();
    }

    @Test
    void a_sitting_opens_a_minute_from_now_at_the_earliest() {
        String end = "2026-11-23T10:00:00Z";
        assertThat(faults(at(times("2026-11-22T02:00:59Z", end, "")))).containsExactly("/sitting/opensAt");
        assertThat(faults(at(times("2026-11-22T02:01:00Z", end, "")))).isEmpty();
    }

    @Test
    void a_sitting_is_at_least_as_long_as_the_work_and_at_most_a_year() {
        String opens = "2026-11-23T01:00:00Z";
        assertThat(faults(at(times(opens, "2026-11-23T01:59:59Z", "")))).containsExactly("/sitting/closesAt");
        assertThat(faults(at(times(opens, "2026-11-23T02:00:00Z", "")))).isEmpty();
        assertThat(faults(at(times(opens, opens, "")))).containsExactly("/sitting/closesAt");
        assertThat(faults(at(times(opens, "2028-11-23T02:00:00Z", "")))).containsExactly("/sitting/closesAt");
    }

    @Test
    void a_roster_closes_after_now_and_a_minute_before_the_opening() {
        String opens = "2026-11-23T01:00:00Z";
        String closes = "2026-11-23T10:00:00Z";
        assertThat(faults(at(times(opens, closes, "2026-11-22T02:00:00Z")))).containsExactly("/sitting/rosterClosesAt");
        assertThat(faults(at(times(opens, closes, "2026-11-23T00:59:00Z")))).isEmpty();
        assertThat(faults(at(times(opens, closes, "2026-11-23T00:59:01Z")))).containsExactly("/sitting/rosterClosesAt");
    }

    @Test
    void moments_that_are_none_and_those_beyond_reason_are_refused() {
        assertThat(faults(at(times("", "tomorrow", "soon"))))
                .containsExactly("/sitting/opensAt", "/sitting/closesAt", "/sitting/rosterClosesAt");
        assertThat(faults(at(times("+999999999-01-01T00:00:00Z", "+999999999-01-02T00:00:00Z", ""))))
                .containsExactly("/sitting/opensAt");
    }

    @Test
    void grades_rise_within_the_full_marks() {
        assertThat(faults(by(rules -> grades(rules, 6000, 5000, 9000)))).containsExactly("/rules/goodHundredths");
        assertThat(faults(by(rules -> grades(rules, 6000, 8000, 10_001))))
                .containsExactly("/rules/excellentHundredths");
        assertThat(faults(by(rules -> grades(rules, 10_000, 10_000, 10_000)))).isEmpty();
        assertThat(faults(by(rules -> grades(rules, 0, 8000, 9000)))).containsExactly("/rules/passHundredths");
    }

    private static PlannedRules grades(PlannedRules rules, int pass, int good, int excellent) {
        return new PlannedRules(
                rules.minutes(),
                rules.attemptsAllowed(),
                pass,
                good,
                excellent,
                rules.multipleScoring(),
                rules.scores(),
                rules.questions(),
                rules.graceSeconds(),
                rules.minimumUnitSize());
    }

    @Test
    void a_plan_is_read_back_as_it_was_written_and_an_empty_one_is_a_plan() {
        assertThat(ExamPlan.parse(SOUND.toJson())).isEqualTo(SOUND);
        assertThat(faults(ExamPlan.parse("{}")))
                .containsExactly("/title", "/releaseDigest", "/sections", "/rules", "/sitting", "/roster/unitIds");
    }

    @Provide
    Arbitrary<List<PlannedSection>> sections() {
        Arbitrary<PlannedQuota> quotas = Combinators.combine(
                        Arbitraries.of(0, 1, 3, 499, 500, 501),
                        Arbitraries.of("law-a", "law-b").set().ofMaxSize(2),
                        Arbitraries.of("easy", "hard").set().ofMaxSize(2))
                .as(PlannedQuota::new);
        return Combinators.combine(
                        Arbitraries.of("单选题", "一", " ", "", "a\nb", "长".repeat(100), "长".repeat(101)),
                        Arbitraries.of("single", "multiple", "trueFalse", "fillIn", ""),
                        Arbitraries.of(0, 1, 200, 100_000, 100_001),
                        quotas.list().ofMaxSize(3))
                .as(PlannedSection::new)
                .list()
                .ofMaxSize(3);
    }

    /** The checks here and the refusals of {@link xuefa.paper.Blueprint} are the same line. */
    @Property(tries = 2000, seed = "20261122")
    void sections_without_a_fault_are_a_blueprint_and_others_are_none(
            @ForAll("sections") List<PlannedSection> sections) {
        if (CheckingSections.faults(sections).isEmpty()) {
            assertThatCode(() -> CheckingSections.blueprint(sections)).doesNotThrowAnyException();
        } else {
            assertThatCode(() -> CheckingSections.blueprint(sections)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
