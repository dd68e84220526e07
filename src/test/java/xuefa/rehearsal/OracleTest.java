package xuefa.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.attempt.Entry;
import xuefa.rehearsal.Finding.Kind;
import xuefa.rehearsal.RecordedAttempt.Answer;
import xuefa.rehearsal.RecordedAttempt.Result;
import xuefa.rehearsal.RecordedAttempt.Submission;

/** The oracle finds what is planted, and names it. */
class OracleTest {
    private final SatSheet sheet = new SatSheet();
    private RecordedAttempt whole;

    @BeforeEach
    void a_sheet_is_answered_and_submitted() {
        whole = sheet.saves(1, 0, 0)
                .saves(1, 1, 1)
                .saves(1, 0, 1)
                .saves(2, 2, 0)
                .submits();
        assertThat(sheet.findings(whole)).isEmpty();
    }

    private void finds(Kind kind, RecordedAttempt... planted) {
        assertThat(sheet.findings(planted)).extracting(Finding::kind).contains(kind);
        assertThat(sheet.findings(planted)).allSatisfy(found -> {
            assertThat(found.attemptId()).isEqualTo(sheet.attemptId());
            assertThat(found.toString()).startsWith(found.kind().code() + ": ");
        });
    }

    @Test
    void an_acknowledged_answer_that_is_gone() {
        finds(Kind.LOST, SatSheet.with(whole, answers -> answers.subList(1, 4)));
    }

    @Test
    void an_acknowledged_answer_that_does_not_count() {
        finds(Kind.LOST, SatSheet.with(whole, answers -> {
            Answer first = answers.removeFirst();
            answers.addFirst(
                    new Answer(first.epoch(), first.entry(), first.digest(), "superseded", first.receivedAt()));
            return answers;
        }));
    }

    @Test
    void an_acknowledged_answer_with_another_content() {
        finds(Kind.CHANGED, SatSheet.with(whole, answers -> {
            Answer first = answers.removeFirst();
            Entry other = new Entry(first.entry().seq(), first.entry().questionId(), List.of());
            answers.addFirst(new Answer(first.epoch(), other, first.digest(), "accepted", first.receivedAt()));
            return answers;
        }));
    }

    @Test
    void an_attempt_that_is_gone() {
        finds(Kind.LOST);
    }

    @Test
    void a_second_result_of_the_same_grading_version() {
        finds(Kind.DOUBLE_RESULT, SatSheet.withResults(whole, results -> List.of(results.get(0), results.get(0))));
    }

    @Test
    void a_grade_that_the_newest_answers_do_not_give() {
        finds(
                Kind.WRONG_GRADE,
                SatSheet.withResults(
                        whole, results -> List.of(new Result(1, results.get(0).score() + 50, false, "fail"))));
    }

    @Test
    void an_attempt_without_a_grade() {
        finds(Kind.UNGRADED, SatSheet.withResults(whole, results -> List.of()));
    }

    @Test
    void a_submission_that_was_acknowledged_and_did_not_happen() {
        finds(Kind.LOST, sheet.open());
    }

    @Test
    void an_attempt_left_open_after_its_time() {
        SatSheet walkedAway = new SatSheet().saves(1, 0, 0);
        assertThat(walkedAway.findings(walkedAway.open()))
                .singleElement()
                .extracting(Finding::kind)
                .isEqualTo(Kind.LEFT_OPEN);
    }

    @Test
    void an_answer_accepted_after_the_submission() {
        finds(Kind.LATE, SatSheet.with(whole, answers -> {
            Answer last = answers.removeLast();
            answers.add(new Answer(
                    last.epoch(), last.entry(), last.digest(), "accepted", Instant.parse("2026-11-22T01:00:55Z")));
            return answers;
        }));
    }

    @Test
    void a_receipt_in_the_record_that_is_not_the_one_given() {
        RecordedAttempt other = new RecordedAttempt(
                whole.id(),
                whole.personId(),
                whole.startedAt(),
                whole.graceUntil(),
                new Submission(Objects.requireNonNull(whole.submission()).at(), "candidate", "submission1.e30.e30"),
                whole.paper(),
                whole.answers(),
                whole.results());
        finds(Kind.RECEIPT, other);
    }

    @Test
    void a_receipt_of_a_save_that_says_something_else() {
        sheet.promises().hear(new Promise.Saved(sheet.attemptId(), 1, List.of(), "save1.e30.e30"));
        finds(Kind.RECEIPT, whole);
    }

    @Test
    void what_was_never_promised_may_be_missing() {
        assertThat(new SatSheet().findings()).isEmpty();
    }

    @Test
    void while_keys_are_held_back_grades_are_not_judged() {
        Oracle oracle = new Oracle(sheet.promises(), Optional.empty(), SatSheet.keys(), false, Instant.now());
        oracle.judge(SatSheet.withResults(
                whole, results -> List.of(new Result(1, results.get(0).score(), true, "?"))));
        assertThat(oracle.end().graded()).isFalse();
        assertThat(oracle.end().findings()).isEmpty();
    }
}
