package xuefa.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    @Test
    void a_percentile_is_the_time_within_which_that_share_was_answered() {
        Latencies latencies = new Latencies();
        for (int i = 100; i >= 1; i--) {
            latencies.add(i * 1_000_000L);
        }

        assertThat(latencies.millis(0.5)).isEqualTo(50);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isEqualTo(100);
        assertThat(new Latencies().millis(0.99)).isZero();
    }

    @Test
    void the_median_of_an_even_number_of_rounds_lies_between_the_middle_two() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0), Double::doubleValue)).isEqualTo(new Spread(1, 2.5, 4));
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0), Double::doubleValue)).isEqualTo(new Spread(1, 2, 3));
    }

    @Test
    void offered_requests_are_due_at_even_distances() {
        Pace pace = Pace.offered(10_000, Duration.ofSeconds(1));

        assertThat(pace.dueNanos(0)).isZero();
        assertThat(pace.dueNanos(10_000)).isCloseTo(1_000_000_000L, offset(1L));
    }

    @Test
    void a_process_may_have_any_name() {
        String stat = "7 (a) b (c) S 1 7 7 0 -1 4194560 1 2 3 4 50 30 20 10 20 0 9 0 1 2 3";

        assertThat(ProcessorTime.ticks(stat, false)).isEqualTo(80);
        assertThat(ProcessorTime.ticks(stat, true)).isEqualTo(110);
    }

    @Test
    void an_answer_is_whole_however_it_is_cut() {
        byte[] answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nx: y\r\n\r\nhello".getBytes(US_ASCII);
        for (int cut = 1; cut < answer.length; cut++) {
            HttpReply reply = new HttpReply();

            assertThat(reply.read(ByteBuffer.wrap(answer, 0, cut))).isFalse();
            assertThat(reply.read(ByteBuffer.wrap(answer, cut, answer.length - cut)))
                    .isTrue();
            assertThat(reply.isGood()).isTrue();
        }
    }

    @Test
    void a_share_of_the_floor_is_taken_round_by_round() {
        Line ours = Line.of("ours", time -> new Sample(0, 1));
        Line floor = ours.floor("bare", time -> new Sample(0, 1));
        long[][] rounds = {{10, 100}, {400, 1000}, {50, 100}};
        for (long[] round : rounds) {
            ours.rounds().add(new Meter.Measured(new Sample(round[0], 1), Map.of("server", round[0] * 2), 0));
            floor.rounds().add(new Meter.Measured(new Sample(round[1], 1), Map.of(), 0));
        }

        List<String> table = new ArrayList<>(
                new Table(List.of(ours, floor)).markdown().lines().toList());

        assertThat(table.get(2)).startsWith("| **ours** | 50 (10–400) |").contains("| 2.000 | 0.000 |");
        assertThat(table.get(3)).startsWith("| floor: bare | 100 (100–1,000) | 40 % |");
    }
}
