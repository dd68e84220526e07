package xuefa.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class DrawCommitmentTest {
    private static final String BLUEPRINT = Sha256.hex(new byte[] {98, 108, 117, 101, 112, 114, 105, 110, 116});
    private static final UUID LATE = UUID.fromString("f18f3c5e-7b1a-7c3d-9e4f-a1b2c3d4e5f6");
    private static final List<UUID> ROSTER = List.of(Exams.CANDIDATE, LATE);

    private final DrawSecret other = DrawSecret.random(new SecureRandom());

    @Test
    void the_hash_of_the_secret_is_the_documented_one() {
        DrawCommitment commitment = DrawCommitment.ofSecret(Exams.SECRET);
        assertThat(commitment.hex()).isEqualTo("6ae1d725b46831ffc4e5b02f40e0117e3b6729c7a744a77b4109d15c3a303b0b");
        assertThat(commitment.verify(Exams.SECRET)).isTrue();
        assertThat(commitment.verify(other)).isFalse();
    }

    @Test
    void the_hash_of_the_roster_is_the_documented_one_in_whatever_order_it_comes() {
        String documented = "7d05447c9d1245828b941d43b041d3e778137fd9c66f54d39a8ea853b5b0c436";
        assertThat(DrawCommitment.ofRoster(Exams.SECRET, Exams.RELEASE, BLUEPRINT, Exams.SITTING, ROSTER)
                        .hex())
                .isEqualTo(documented);
        assertThat(DrawCommitment.ofRoster(Exams.SECRET, Exams.RELEASE, BLUEPRINT, Exams.SITTING, ROSTER.reversed())
                        .hex())
                .isEqualTo(documented);
    }

    @Test
    void whatever_is_exchanged_afterwards_is_noticed() {
        DrawCommitment commitment =
                DrawCommitment.ofRoster(Exams.SECRET, Exams.RELEASE, BLUEPRINT, Exams.SITTING, ROSTER);
        assertThat(commitment.verify(Exams.SECRET, Exams.RELEASE, BLUEPRINT, Exams.SITTING, ROSTER))
                .isTrue();
        assertThat(commitment.verify(other, Exams.RELEASE, BLUEPRINT, Exams.SITTING, ROSTER))
                .isFalse();
        assertThat(commitment.verify(Exams.SECRET, BLUEPRINT, BLUEPRINT, Exams.SITTING, ROSTER))
                .isFalse();
        assertThat(commitment.verify(Exams.SECRET, Exams.RELEASE, Exams.RELEASE, Exams.SITTING, ROSTER))
                .isFalse();
        assertThat(commitment.verify(Exams.SECRET, Exams.RELEASE, BLUEPRINT, Exams.SITTING, List.of(LATE)))
                .isFalse();
        assertThat(commitment.verify(Exams.SECRET, Exams.RELEASE, BLUEPRINT, LATE, ROSTER))
                .isFalse();
        assertThat(commitment.verify(Exams.SECRET)).isFalse();
    }

    @Test
    void a_roster_with_a_candidate_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawCommitment.ofRoster(
                        Exams.SECRET, Exams.RELEASE, BLUEPRINT, Exams.SITTING, List.of(LATE, LATE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DrawCommitment("short"));
    }

    @Test
    void a_secret_never_prints_until_it_is_published() {
        assertThat(other).hasToString("DrawSecret[hidden]");
        assertThat(DrawSecret.parse(other.publish())).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(other).isNotEqualTo(Exams.SECRET).isNotEqualTo(other.publish());
        assertThat(Exams.SECRET.publish()).startsWith("000102").endsWith("1e1f");
    }
}
