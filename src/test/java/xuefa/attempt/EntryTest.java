package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final UUID ATTEMPT = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    @Test
    void the_same_options_in_another_order_say_the_same() {
        assertThat(new Entry(1, "q1", List.of("b", "a"))).isEqualTo(new Entry(1, "q1", List.of("a", "b")));
        assertThat(digest(1, "q1", "b", "a")).isEqualTo(digest(1, "q1", "a", "b"));
    }

    @Test
    void whatever_differs_gives_another_digest() {
        byte[] digest = digest(1, "q1", "a");

        assertThat(digest(2, "q1", "a")).isNotEqualTo(digest);
        assertThat(digest(1, "q2", "a")).isNotEqualTo(digest);
        assertThat(digest(1, "q1", "b")).isNotEqualTo(digest);
        assertThat(digest(1, "q1")).isNotEqualTo(digest);
        assertThat(digest(1, "q1", "a", "b")).isNotEqualTo(digest);
        assertThat(new Entry(1, "q1", List.of("a")).digest(ATTEMPT, 2)).isNotEqualTo(digest);
        assertThat(new Entry(1, "q1", List.of("a")).digest(UUID.randomUUID(), 1))
                .isNotEqualTo(digest);
    }

    private static byte[] digest(int seq, String question, String... options) {
        return new Entry(seq, question, List.of(options)).digest(ATTEMPT, 1);
    }
}
