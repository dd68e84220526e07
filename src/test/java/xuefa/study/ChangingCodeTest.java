package xuefa.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xuefa.study.ChangingCode.Worth;

class ChangingCodeTest {
    private static final byte[] SECRET = new byte[32];
    private static final UUID SESSION = UUID.fromString("0193f0a0-0000-7000-8000-000000000001");
    private static final Instant TEN = Instant.parse("2026-11-22T02:00:00Z");

    private final ChangingCode code = ChangingCode.of(SECRET, SESSION);

    @Test
    void a_code_is_taken_while_it_is_shown_and_ten_seconds_more() {
        String shown = code.at(TEN);
        assertThat(shown).matches("[0-9]{6}");
        assertThat(code.judge(shown, TEN.plusSeconds(9))).isEqualTo(Worth.GOOD);
        assertThat(code.judge(shown, TEN.plusSeconds(19))).isEqualTo(Worth.GOOD);
        assertThat(code.judge(shown, TEN.plusSeconds(20))).isEqualTo(Worth.EXPIRED);
        assertThat(code.judge(shown, TEN.plusSeconds(3590))).isEqualTo(Worth.EXPIRED);
    }

    @Test
    void a_code_of_the_future_and_one_of_another_session_are_wrong() {
        assertThat(code.judge(code.at(TEN.plusSeconds(10)), TEN)).isEqualTo(Worth.WRONG);
        assertThat(code.judge(ChangingCode.of(SECRET, UUID.randomUUID()).at(TEN), TEN))
                .isEqualTo(Worth.WRONG);
        assertThat(code.judge("abcdef", TEN)).isEqualTo(Worth.WRONG);
    }

    @Test
    void the_seconds_left_run_from_ten_to_one() {
        assertThat(ChangingCode.secondsLeft(TEN)).isEqualTo(10);
        assertThat(ChangingCode.secondsLeft(TEN.plusSeconds(9))).isEqualTo(1);
    }
}
