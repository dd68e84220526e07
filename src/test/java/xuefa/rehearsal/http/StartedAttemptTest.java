package xuefa.rehearsal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.rehearsal.Deeds;

class StartedAttemptTest {
    private static final UUID ID = UUID.fromString("019aa000-0000-7000-8000-000000000001");

    @Test
    void the_questions_of_all_sections_are_read_in_the_order_of_the_paper() {
        var started = StartedAttempt.read(Buffer.buffer("""
                {"attemptId":"%s","epoch":2,"nextSeq":1,"remainingMillis":60000,"dueAt":"2026-01-01T00:00:00Z",
                 "paper":{"digest":"d","sections":[
                  {"title":"单","items":[
                    {"questionId":"q1","kind":"single","stem":"items: [\\"optionId\\"]",
                     "options":[{"optionId":"o1","text":"x"},{"text":"y","optionId":"o2"}],"marks":2}]},
                  {"title":"多","items":[
                    {"kind":"multiple","questionId":"q2","stem":"s","options":[{"optionId":"o3","text":"z"}],"marks":2},
                    {"kind":"trueFalse","questionId":"q3","stem":"s","options":[],"marks":1}]}]}}
                """.formatted(ID)));

        assertThat(started)
                .isEqualTo(new StartedAttempt(
                        ID,
                        2,
                        60_000,
                        List.of(
                                new Deeds.Asked("q1", false, List.of("o1", "o2")),
                                new Deeds.Asked("q2", true, List.of("o3")),
                                new Deeds.Asked("q3", false, List.of()))));
    }

    @Test
    void a_reply_that_is_not_of_the_contract_is_refused() {
        for (String reply :
                List.of("", "{}", "<html>", "{\"attemptId\":\"" + ID + "\",\"epoch\":1}", "{\"attemptId\":")) {
            assertThatThrownBy(() -> StartedAttempt.read(Buffer.buffer(reply)))
                    .as(reply)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
