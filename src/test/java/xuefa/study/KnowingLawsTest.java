package xuefa.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.study.required.KnowingLaws;
import xuefa.study.required.LawFacts;
import xuefa.study.required.LawFacts.Answered;
import xuefa.study.required.LawFacts.Attended;
import xuefa.study.required.LawFacts.Evidence;
import xuefa.study.required.LawFacts.Reading;
import xuefa.study.required.LawFacts.Taught;
import xuefa.study.required.LawRule;
import xuefa.study.required.LawRules;
import xuefa.study.required.LawStanding;
import xuefa.study.required.LawStanding.Next;
import xuefa.study.required.LawStanding.State;

class KnowingLawsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final UUID COURSE = Ids.next();

    private final KnowingLaws knowing = new KnowingLaws(new LawRule("r", "a source", DAY, Optional.empty(), 10, 3, 60));

    @Test
    void a_law_nobody_touched_is_not_begun_and_a_course_comes_before_reading() {
        LawStanding standing = knowing.of(law(List.of(course(0, 5, 3)), reading(0, false), List.of()));
        assertThat(standing.state()).isEqualTo(State.NOT_BEGUN);
        assertThat(standing.next()).contains(new Next.Course(COURSE, "a course", false));
        assertThat(standing.checks()).extracting(Check::verdict).containsExactly(Verdict.OPEN, Verdict.OPEN);
    }

    @Test
    void the_way_that_has_come_farthest_says_how_much_is_studied() {
        assertThat(knowing.of(law(List.of(course(1, 4, 0)), reading(300_000, false), List.of()))
                        .studied())
                .isEqualTo(50);
        assertThat(knowing.of(law(List.of(course(3, 4, 0)), reading(300_000, false), List.of()))
                        .studied())
                .isEqualTo(75);
        var attended = new LawFacts(
                "a law", List.of(), Optional.empty(), List.of(new Attended(Ids.next(), "a lecture", DAY)), List.of());
        assertThat(knowing.of(attended).state()).isEqualTo(State.DONE);
    }

    @Test
    void reading_is_enough_only_when_the_clock_says_that_it_is_done() {
        assertThat(knowing.of(law(List.of(), reading(600_000, false), List.of()))
                        .studied())
                .isEqualTo(99);
        assertThat(knowing.of(law(List.of(), reading(600_000, true), List.of())).state())
                .isEqualTo(State.DONE);
    }

    @Test
    void where_there_are_questions_enough_of_them_have_to_be_right() {
        assertThat(examined(0, 3, "right", "right").met()).isFalse();
        assertThat(examined(0, 3, "right", "right", "wrong").met()).isTrue();
        assertThat(examined(0, 3, "right", "wrong", "wrong").met()).isFalse();
        assertThat(examined(0, 2, "right", "right"))
                .as("all that there are, when they are fewer")
                .isEqualTo(new LawStanding.Examined(2, 2, 2, true));
    }

    @Test
    void the_newest_answer_to_a_question_counts() {
        var first = new Answered("q", false, Instant.EPOCH, new Evidence("exam", COURSE));
        var later = new Answered("q", true, Instant.EPOCH.plusSeconds(1), new Evidence("exam", COURSE));
        LawStanding standing = knowing.of(law(List.of(), reading(1, true), List.of(later, first)));
        assertThat(standing.examined()).contains(new LawStanding.Examined(1, 1, 1, true));
        assertThat(standing.state()).isEqualTo(State.DONE);
    }

    @Test
    void what_is_studied_and_has_no_course_left_waits_for_an_exam_and_what_has_nothing_waits_for_material() {
        var through = new Taught(COURSE, "a course", 2, 2, 3, true, true, false);
        assertThat(knowing.of(law(List.of(through), Optional.empty(), List.of()))
                        .next())
                .contains(new Next.Exam());
        assertThat(knowing.of(law(List.of(), Optional.empty(), List.of())).next())
                .contains(new Next.Wait());
    }

    @Test
    void the_percentage_is_of_laws_done_and_never_rounds_up() {
        List<LawStanding> laws = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            laws.add(knowing.of(law(List.of(), reading(0, i < 2), List.of())));
        }
        assertThat(KnowingLaws.percent(laws)).isEqualTo(66);
        assertThat(KnowingLaws.percent(List.of())).isZero();
        assertThat(KnowingLaws.next(laws)).contains(laws.get(2));
    }

    @Test
    void one_goes_on_with_what_is_under_way_and_never_with_what_has_to_wait() {
        LawStanding waits = knowing.of(law(List.of(), Optional.empty(), List.of()));
        LawStanding fresh = knowing.of(law(List.of(), reading(0, false), List.of()));
        LawStanding begun = knowing.of(law(List.of(), reading(60_000, false), List.of()));
        assertThat(KnowingLaws.next(List.of(waits, fresh, begun))).contains(begun);
        assertThat(KnowingLaws.next(List.of(waits))).isEmpty();
    }

    @Test
    void the_shipped_rule_has_its_source_and_its_day() {
        LawRule rule = LawRules.shipped().on(DAY);
        assertThat(rule.source()).contains("服务器计时");
        assertThat(LawRules.shipped().on(LocalDate.of(1999, 1, 1))).isEqualTo(rule);
    }

    private LawStanding.Examined examined(int done, int questions, String... answers) {
        List<Answered> given = new ArrayList<>();
        for (String answer : answers) {
            given.add(new Answered(
                    "q" + given.size(), answer.equals("right"), Instant.EPOCH, new Evidence("course", COURSE)));
        }
        return knowing.of(law(List.of(course(done, 1, questions)), Optional.empty(), given))
                .examined()
                .orElseThrow();
    }

    private static Taught course(int done, int chapters, int questions) {
        return new Taught(COURSE, "a course", chapters, done, questions, done > 0, false, true);
    }

    private static Optional<Reading> reading(int millis, boolean done) {
        return Optional.of(new Reading(COURSE, millis, millis, done));
    }

    private static LawFacts law(List<Taught> courses, Optional<Reading> reading, List<Answered> answers) {
        return new LawFacts("a law", courses, reading, List.of(), answers);
    }
}
