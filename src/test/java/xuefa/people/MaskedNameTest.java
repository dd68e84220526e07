package xuefa.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {
    @ParameterizedTest
    @CsvSource({"王小明, 王**", "王芳, 王**", "王, 王**", "𠮷田, 𠮷**", "欧阳修远, 欧**", "'', **"})
    void the_first_character_stays_and_the_length_is_hidden(String name, String masked) {
        assertThat(MaskedName.of(name)).isEqualTo(masked);
    }
}
