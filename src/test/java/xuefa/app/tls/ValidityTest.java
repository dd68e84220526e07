package xuefa.app.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2027-02-28T23:59:59Z", "2049-12-31T23:59:59Z", "2050-01-01T00:00:00Z", "2099-06-01T12:00:00Z"})
    void a_certificate_says_its_end_to_the_second(Instant end) {
        Validity validity = new Validity(Instant.parse("2026-11-22T01:02:03Z"), end);
        assertThat(Validity.of(Issuing.authority(validity).certificate())).isEqualTo(validity);
    }

    @Test
    void it_lasts_from_its_beginning_until_before_its_end() {
        Instant from = Instant.parse("2026-11-22T00:00:00Z");
        Validity day = new Validity(from, from.plus(Duration.ofDays(1)));
        assertThat(day.lasts(from, Duration.ofHours(23))).isTrue();
        assertThat(day.lasts(from, Duration.ofDays(1))).isFalse();
        assertThat(day.lasts(from.minusSeconds(1), Duration.ZERO)).isFalse();
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        assertThatThrownBy(() -> new Validity(Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
