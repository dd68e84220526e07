package xuefa.shared.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_burst_is_allowed_and_then_so_many_a_second() {
        var bucket = new Bucket(new Allowance(2, 10), 0);
        assertThat(IntStream.range(0, 10).map(i -> bucket.take(0))).containsOnly(0);
        assertThat(bucket.take(0)).isEqualTo(1);
        assertThat(bucket.take(SECOND)).isZero();
        assertThat(bucket.take(SECOND)).isZero();
        assertThat(bucket.take(SECOND)).isEqualTo(1);
    }

    @Test
    void a_rest_gives_back_no_more_than_a_burst() {
        var bucket = new Bucket(new Allowance(1, 3), 0);
        assertThat(IntStream.range(0, 4).map(i -> bucket.take(3600 * SECOND))).containsExactly(0, 0, 0, 1);
    }

    @Test
    void whoever_waits_as_long_as_told_is_let_in() {
        var bucket = new Bucket(Allowance.perMinute(6), 0);
        IntStream.range(0, 6).forEach(i -> assertThat(bucket.take(0)).isZero());
        int wait = bucket.take(0);
        assertThat(wait).isEqualTo(10);
        assertThat(bucket.take(wait * SECOND)).isZero();
    }

    @Test
    void a_clock_that_goes_back_gives_and_takes_nothing() {
        var bucket = new Bucket(new Allowance(1, 1), 10 * SECOND);
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isEqualTo(1);
        assertThat(bucket.take(11 * SECOND)).isZero();
    }

    @Test
    void what_is_free_never_waits_and_nonsense_is_refused() {
        var bucket = new Bucket(Allowance.perSecond(0, 10), 0);
        assertThat(IntStream.range(0, 100_000).map(i -> bucket.take(0)).sum()).isZero();
        assertThatThrownBy(() -> new Allowance(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allowance(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allowance(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
