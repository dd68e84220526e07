package xuefa.rehearsal;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import xuefa.bank.QuestionKind;

class RehearsedExamTest {

    @Test
    void a_pool_may_hold_questions_that_no_rehearsal_draws() {
        var text = new RehearsedExam.Keyed(QuestionKind.SHORT_ANSWER, 0, new TreeSet<>());
        var exam = new RehearsedExam(SatSheet.PLAN.blueprint(), SatSheet.PLAN.rules(), List.of(text));
        assertThatCode(exam::grader).doesNotThrowAnyException();
    }
}
