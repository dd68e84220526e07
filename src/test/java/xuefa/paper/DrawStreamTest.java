package xuefa.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The known answers come from a second implementation, written in another language from src/docs/draw.md alone. */
final class DrawStreamTest {
    private static final String BLUEPRINT = Sha256.hex("blueprint".getBytes(UTF_8));
    private static final DrawContext CONTEXT =
            new DrawContext(Exams.RELEASE, BLUEPRINT, Exams.SITTING, Exams.CANDIDATE, 1);

    @Test
    void the_first_blocks_are_the_documented_ones() {
        DrawStream stream = new DrawStream(Exams.SECRET, CONTEXT);
        StringBuilder blocks = new StringBuilder();
        for (int word = 0; word < 16; word++) {
            blocks.append("%08x".formatted(stream.nextWord()));
        }
        assertThat(blocks)
                .hasToString("eaf9f8ba3156936de6b7a7979af788f347d19d600609a7d78df4fa7df222e1a1"
                        + "91b0506d28ea994b12c6e488a26643dd03bdff5cb681ef4360ec3d8848e8ee43");
    }

    @Test
    void numbers_are_the_documented_ones_also_when_words_are_thrown_away() {
        DrawStream stream = new DrawStream(Exams.SECRET, CONTEXT);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            numbers.add(stream.nextInt(1_500_000_000));
        }
        assertThat(numbers)
                .containsExactly(
                        827757421,
                        1099913715,
                        1204919648,
                        101296087,
                        881642365,
                        944251245,
                        686463307,
                        315024520,
                        1224611037,
                        62783324);
    }

    @Test
    void a_shuffle_is_the_documented_one() {
        int[] values = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        new DrawStream(Exams.SECRET, CONTEXT).shuffle(values);
        assertThat(values).containsExactly(6, 3, 4, 1, 5, 9, 0, 8, 7, 2);
    }

    @Property(tries = 200)
    void equal_inputs_give_equal_streams(
            @ForAll @Size(32) byte[] secret, @ForAll long candidateNumber, @ForAll @Positive int attempt) {
        UUID candidate = Exams.person(candidateNumber);
        DrawContext context = new DrawContext(Exams.RELEASE, BLUEPRINT, Exams.SITTING, candidate, attempt);
        assertThat(start(DrawSecret.of(secret), context)).isEqualTo(start(DrawSecret.of(secret), context));
    }

    @Property(tries = 200)
    void any_changed_input_gives_another_stream(
            @ForAll @Size(32) byte[] secret,
            @ForAll @IntRange(max = 255) int bit,
            @ForAll long candidateNumber,
            @ForAll @IntRange(min = 1, max = 1000) int attempt) {
        UUID candidate = Exams.person(candidateNumber);
        DrawContext context = new DrawContext(Exams.RELEASE, BLUEPRINT, Exams.SITTING, candidate, attempt);
        byte[] otherSecret = secret.clone();
        otherSecret[bit / 8] ^= (byte) (1 << bit % 8);
        UUID otherCandidate =
                new UUID(candidate.getMostSignificantBits(), candidate.getLeastSignificantBits() ^ 1L << bit % 64);
        assertThat(List.of(
                        start(DrawSecret.of(secret), context),
                        start(DrawSecret.of(otherSecret), context),
                        start(
                                DrawSecret.of(secret),
                                new DrawContext(BLUEPRINT, BLUEPRINT, Exams.SITTING, candidate, attempt)),
                        start(
                                DrawSecret.of(secret),
                                new DrawContext(Exams.RELEASE, Exams.RELEASE, Exams.SITTING, candidate, attempt)),
                        start(
                                DrawSecret.of(secret),
                                new DrawContext(BLUEPRINT, Exams.RELEASE, Exams.SITTING, candidate, attempt)),
                        start(
                                DrawSecret.of(secret),
                                new DrawContext(Exams.RELEASE, BLUEPRINT, otherCandidate, candidate, attempt)),
                        start(
                                DrawSecret.of(secret),
                                new DrawContext(Exams.RELEASE, BLUEPRINT, Exams.SITTING, otherCandidate, attempt)),
                        start(
                                DrawSecret.of(secret),
                                new DrawContext(Exams.RELEASE, BLUEPRINT, Exams.SITTING, candidate, attempt + 1))))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void a_number_stays_below_its_bound(@ForAll @Positive int bound, @ForAll long candidateNumber) {
        UUID candidate = Exams.person(candidateNumber);
        DrawStream stream =
                new DrawStream(Exams.SECRET, new DrawContext(Exams.RELEASE, BLUEPRINT, Exams.SITTING, candidate, 1));
        assertThat(stream.nextInt(bound)).isBetween(0, bound - 1);
        assertThat(stream.nextInt(1)).isZero();
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DrawStream(Exams.SECRET, CONTEXT).nextInt(0));
        assertThatIllegalArgumentException().isThrownBy(() -> DrawSecret.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> DrawSecret.parse("not hexadecimal"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawContext("abc", BLUEPRINT, Exams.SITTING, Exams.CANDIDATE, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawContext(BLUEPRINT, "ABC", Exams.SITTING, Exams.CANDIDATE, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawContext(BLUEPRINT, BLUEPRINT, Exams.SITTING, Exams.CANDIDATE, 0));
    }

    private static List<Long> start(DrawSecret secret, DrawContext context) {
        DrawStream stream = new DrawStream(secret, context);
        return List.of(stream.nextWord(), stream.nextWord(), stream.nextWord(), stream.nextWord());
    }
}
