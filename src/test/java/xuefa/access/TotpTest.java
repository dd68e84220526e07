package xuefa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Codes as every authenticator app makes them. */
class TotpTest {
    private static final Totp RFC = new Totp(Base32.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:10Z");

    @Test
    void the_examples_of_the_standard_hold() {
        // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
        Map.of(59L, "287082", 1111111109L, "081804", 1234567890L, "005924", 2000000000L, "279037")
                .forEach((second, code) -> assertThat(RFC.code(Totp.step(Instant.ofEpochSecond(second))))
                        .isEqualTo(code));
    }

    @Test
    void a_clock_that_is_half_a_minute_off_is_forgiven_and_a_minute_is_not() {
        long now = Totp.step(NOW);
        assertThat(RFC.stepOf(RFC.code(now - 1), NOW, 0)).hasValue(now - 1);
        assertThat(RFC.stepOf(RFC.code(now + 1), NOW, 0)).hasValue(now + 1);
        assertThat(RFC.stepOf(RFC.code(now - 2), NOW, 0)).isEmpty();
        assertThat(RFC.stepOf(RFC.code(now + 2), NOW, 0)).isEmpty();
    }

    @Test
    void no_code_is_taken_twice_nor_one_that_is_older_than_it() {
        long now = Totp.step(NOW);
        assertThat(RFC.stepOf(RFC.code(now), NOW, now)).isEmpty();
        assertThat(RFC.stepOf(RFC.code(now - 1), NOW, now)).isEmpty();
        assertThat(RFC.stepOf(RFC.code(now + 1), NOW, now)).hasValue(now + 1);
    }

    @Test
    void what_is_no_code_is_wrong_and_breaks_nothing() {
        for (String code : new String[] {"", "12345", "1234567", "abcdef", "１２３４５６", "-12345"}) {
            assertThat(RFC.stepOf(code, NOW, 0)).as(code).isEmpty();
        }
    }

    @Property(tries = 200)
    void base_32_gives_back_what_it_got(@ForAll @Size(min = 1, max = 40) byte[] bytes) {
        assertThat(Base32.of(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void the_address_for_apps_names_whose_it_is_and_hides_nothing_that_they_need() {
        assertThat(RFC.uri("Xuefa", "王 工"))
                .isEqualTo("otpauth://totp/Xuefa:%E7%8E%8B%20%E5%B7%A5?secret=" + "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Xuefa&algorithm=SHA1&digits=6&period=30");
        assertThat(RFC.toString()).doesNotContain("GEZD");
        assertThatThrownBy(() -> new Base32("0189")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_time_codes_are_read_as_people_type_them() {
        OneTimeCode code = new OneTimeCode("7K2M9QXA30F1");
        assertThat(OneTimeCode.typed("7k2m-9qxa 3OfI")).contains(code);
        assertThat(code.shown()).isEqualTo("7K2M-9QXA-30F1");
        assertThat(OneTimeCode.typed(OneTimeCode.fresh().shown())).isPresent();
        assertThat(OneTimeCode.typed("7K2M")).isEmpty();
        assertThat(OneTimeCode.typed("7K2M-9QXA-30FU")).isEmpty();
        assertThat(code.toString()).doesNotContain("7K2M");
    }
}
