package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** The oracle that judges races and kills: faults are planted to see that it finds them. */
class OracleTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
    private final Oracle oracle = new Oracle(TestNode.shared().postgres(), Path.of("target/test-node/keys"));
    private final Told told = new Told();
    private final Phone phone = Phone.start(List.of(scene.candidate(1)), scene.sitting(), told);
    private final UUID attempt = UUID.fromString(phone.attempt());

    @BeforeEach
    void an_attempt_is_submitted() {
        phone.save(1, phone.sheet().answer(1, 1, 1), phone.sheet().answer(2, 2, 1));
        phone.save(1, phone.sheet().answer(3, 1, 2));
        phone.submit(1, 4, phone.sheet().answer(4, 3, 1));
        assertThat(told.durable()).hasSize(4);
        assertThat(told.receipts()).hasSize(3);
        assertThat(oracle.findings(scene.sitting(), told)).isEmpty();
    }

    private void finds(String kind, String planted) {
        scene.sql(planted, attempt);
        assertThat(oracle.findings(scene.sitting(), told)).anyMatch(finding -> finding.startsWith(kind));
    }

    @Test
    void an_answer_that_was_acknowledged_and_is_gone() {
        finds("lost:", "delete from answer where attempt_id = ? and seq = 2");
    }

    @Test
    void an_answer_that_was_acknowledged_and_does_not_count() {
        finds("lost:", "update answer set disposition = 'late' where attempt_id = ? and seq = 1");
    }

    @Test
    void an_answer_whose_content_is_another_now() {
        finds("digest:", "update answer set option_ids = '[]' where attempt_id = ? and seq = 3");
    }

    @Test
    void a_second_result() {
        finds("results: 2", """
                insert into result select attempt_id, 2, score, full_marks, passed, grade, time_used, detail from result
                where attempt_id = ?""");
    }

    @Test
    void a_submission_without_a_result() {
        finds("results: 0", "delete from result where attempt_id = ?");
    }

    @Test
    void a_score_that_the_answers_do_not_give() {
        finds("score:", "update result set score = score + 100 where attempt_id = ?");
    }

    @Test
    void an_answer_that_was_accepted_after_the_submission() {
        finds(
                "late:",
                "update answer set received_at = received_at + interval '1 hour' where attempt_id = ? and seq = 4");
    }

    @Test
    void a_receipt_that_is_not_the_one_in_the_record() {
        finds("receipt:", "update attempt set receipt = receipt || 'x' where id = ?");
    }

    @Test
    void a_receipt_that_says_something_else() {
        finds("receipt: says", "update attempt set submitted_at = submitted_at - interval '1 second' where id = ?");
    }
}
