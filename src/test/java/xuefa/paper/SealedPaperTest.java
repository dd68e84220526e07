package xuefa.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SealedPaperTest {
    private static final OpeningKey KEY = OpeningKey.of(Exams.countingUp(32));

    @Property(tries = 200)
    void a_sealed_paper_opens_to_what_was_sealed(@ForAll byte[] paper, @ForAll long attemptNumber) {
        UUID attempt = Exams.person(attemptNumber);
        byte[] sealed = SealedPaper.seal(KEY, paper, attempt);
        assertThat(sealed).hasSize(12 + paper.length + 16);
        assertThat(SealedPaper.open(KEY, sealed, attempt)).hasValue(paper);
    }

    @Property(tries = 500)
    void a_sealed_paper_with_one_bit_changed_is_refused(
            @ForAll byte[] paper, @ForAll long attemptNumber, @ForAll @IntRange(max = Integer.MAX_VALUE) int anyBit) {
        UUID attempt = Exams.person(attemptNumber);
        byte[] sealed = SealedPaper.seal(KEY, paper, attempt);
        int bit = anyBit % (sealed.length * 8);
        sealed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(SealedPaper.open(KEY, sealed, attempt)).isEmpty();
    }

    @Test
    void a_paper_sealed_for_another_attempt_with_another_key_or_cut_is_refused() {
        byte[] sealed = SealedPaper.seal(KEY, "试卷".getBytes(UTF_8), Exams.CANDIDATE);
        assertThat(SealedPaper.open(KEY, sealed, new UUID(1, 2))).isEmpty();
        assertThat(SealedPaper.open(OpeningKey.random(new SecureRandom()), sealed, Exams.CANDIDATE))
                .isEmpty();
        for (int length = 0; length < sealed.length; length++) {
            assertThat(SealedPaper.open(KEY, Arrays.copyOf(sealed, length), Exams.CANDIDATE))
                    .isEmpty();
        }
    }

    @Test
    void the_same_paper_is_sealed_differently_each_time() {
        assertThat(SealedPaper.seal(KEY, new byte[100], Exams.CANDIDATE))
                .isNotEqualTo(SealedPaper.seal(KEY, new byte[100], Exams.CANDIDATE));
    }

    /** Sealed by WebCrypto in Node, with the bytes 100 to 111 as nonce. */
    @Test
    void what_webcrypto_sealed_opens_here() {
        byte[] sealed = HexFormat.of()
                .parseHex("6465666768696a6b6c6d6e6f3339ad031a9d3ff150117dd281478252"
                        + "d7278bbda9318e27aa7c715a8d1c335b4c047d4eb9806e");
        assertThat(SealedPaper.open(KEY, sealed, Exams.CANDIDATE)).hasValue("{\"sections\":[\"试卷\"]}".getBytes(UTF_8));
    }

    @Test
    void a_key_never_prints_until_it_is_released() {
        assertThat(KEY).hasToString("OpeningKey[hidden]");
        assertThat(KEY.release()).isEqualTo("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
        assertThat(OpeningKey.of(KEY.bytes()).release()).isEqualTo(KEY.release());
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningKey.of(new byte[16]));
    }
}
