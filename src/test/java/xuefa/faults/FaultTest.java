package xuefa.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

    @ParameterizedTest
    @EnumSource
    void a_seed_gives_the_same_faults_again_and_another_seed_others(Kind kind) {
        assertThat(Fault.of(kind, 7, 20)).isEqualTo(Fault.of(kind, 7, 20)).isNotEqualTo(Fault.of(kind, 8, 20));
    }

    @ParameterizedTest
    @EnumSource
    void faults_last_as_long_as_their_kind_may_and_hang_in_at_least_one_direction(Kind kind) {
        List<Fault> many = Fault.of(kind, 1, 1000);
        assertThat(many).allSatisfy(fault -> {
            assertThat(fault.lasting()).isBetween(kind.shortest(), kind.longest());
            assertThat(fault.upward() || fault.downward()).isTrue();
            assertThat(fault.delay().toMillis()).isBetween(50L, 1000L);
            assertThat(fault.bytesPerSecond()).isBetween(400, 4000);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_found_by_what_people_call_it(Kind kind) {
        assertThat(Kind.of(kind.toString())).isEqualTo(kind);
        assertThatThrownBy(() -> Kind.of(kind + "s")).isInstanceOf(IllegalArgumentException.class);
    }
}
