package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.access.PasswordRule.Fault.GUESSED;
import static xuefa.access.PasswordRule.Fault.LONG;
import static xuefa.access.PasswordRule.Fault.SHORT;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
class PasswordRuleTest {
    private static final PasswordRule RULE = PasswordRules.shipped().on(LocalDate.of(2026, 11, 22));
    private static final List<String> NAMES = List.of("欧阳明华", "ouyang.mh", "清溪区司法局");

    private static List<PasswordRule.Fault> faults(String password) {
        return RULE.faults(password, false, NAMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "P@ssw0rd2026",
                "Xuefa@2026!!",
                "1234567890",
                "13812345678",
                "19800101abc",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaa",
                "abcdefghijkl",
                "woaini5201314",
                "ouyang.mh2026",
                "欧阳明华2026年",
                "Admin123456!",
                "zhongguo1949",
                "110101199003074514"
            })
    void what_guessers_try_first_is_refused(String password) {
        assertThat(faults(password)).contains(GUESSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"绿茶跑步石头窗台四十二本", "kettle-orbit-violin", "Tq8#vR2m!Lz6", "雨伞 木桥 钢琴 柠檬"})
    void a_few_unrelated_words_or_random_signs_are_taken(String password) {
        assertThat(faults(password)).isEmpty();
    }

    @Test
    void whoever_does_more_than_sit_exams_needs_a_longer_one() {
        assertThat(RULE.faults("vR2m!Lz6kq", false, NAMES)).isEmpty();
        assertThat(RULE.faults("vR2m!Lz6kq", true, NAMES)).containsExactly(SHORT);
        assertThat(RULE.faults("vR2m!Lz6k", false, NAMES)).containsExactly(SHORT);
        assertThat(RULE.faults("vR2m!Lz6kqTn".repeat(20), true, NAMES)).containsExactly(LONG);
    }

    @Test
    void the_rule_says_since_when_and_on_whose_word() {
        assertThat(RULE.source()).contains("NIST SP 800-63B-4", "GB/T 22239-2019");
        assertThat(PasswordRules.shipped().on(LocalDate.of(1990, 1, 1))).isEqualTo(RULE);
    }

    /** Whatever stands around it: a guess counts as one sign. */
    @Property(tries = 200)
    void a_guess_adds_no_more_than_a_sign(@ForAll @AlphaChars @StringLength(max = 3) String around) {
        assertThat(faults(around + "password" + "2026")).contains(GUESSED);
    }
}
