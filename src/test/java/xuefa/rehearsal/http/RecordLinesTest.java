package xuefa.rehearsal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import xuefa.attempt.Entry;
import xuefa.bank.QuestionKind;
import xuefa.rehearsal.Plan;
import xuefa.rehearsal.RecordedAttempt;
import xuefa.rehearsal.RehearsedExam;
import xuefa.shared.Ids;

class RecordLinesTest {
    @Test
    void an_attempt_is_read_as_it_was_written() {
        Instant at = Instant.parse("2026-11-22T01:00:00.123456Z");
        var answer = new RecordedAttempt.Answer(2, new Entry(7, "q", List.of("a", "b")), "00ff", "late", at);
        var result = new RecordedAttempt.Result(1, 8650, true, "good");
        for (RecordedAttempt.Submission submission :
                new RecordedAttempt.Submission[] {null, new RecordedAttempt.Submission(at, "clock", "r")}) {
            RecordedAttempt attempt = new RecordedAttempt(
                    Ids.next(), Ids.next(), at, at.plusSeconds(9), submission, "{}", List.of(answer), List.of(result));
            JsonObject line = new JsonObject(RecordLines.attempt(attempt).encode());
            assertThat(RecordLines.attempt(line)).isEqualTo(attempt);
        }
    }

    @Test
    void an_exam_is_read_as_it_was_written_and_has_no_words_of_questions() {
        Plan plan = new Plan(1, java.time.Duration.ofMinutes(1), java.time.Duration.ZERO, 10);
        var exam = new RehearsedExam(
                plan.blueprint(),
                plan.rules(),
                List.of(
                        new RehearsedExam.Keyed(QuestionKind.MULTIPLE, 4, new TreeSet<>(List.of("A", "C"))),
                        new RehearsedExam.Keyed(QuestionKind.TRUE_FALSE, 2, new TreeSet<>(List.of("B")))));
        JsonObject line = new JsonObject(RecordLines.exam(exam).encode());
        assertThat(RecordLines.exam(line)).isEqualTo(exam);
        assertThat(line.getJsonArray("pool").encode()).isEqualTo("[[\"multiple\",4,\"AC\"],[\"trueFalse\",2,\"B\"]]");
    }
}
