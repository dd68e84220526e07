package xuefa.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads every seed and everything that {@code make fuzz} ever found, as it is and bent a little. */
class ParserSeedsTest {
    private static final int BENT = 40;

    @ParameterizedTest
    @EnumSource(Parser.class)
    void whatever_comes_is_read_or_refused(Parser parser) throws IOException {
        Path seeds = Path.of(
                "src/test/resources/fuzz",
                parser.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        List<Path> files;
        try (Stream<Path> found = Files.list(seeds)) {
            files = found.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        Random random = new Random(20_261_122);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            assertThatCode(() -> parser.read(bytes)).as(file.toString()).doesNotThrowAnyException();
            for (int i = 0; i < BENT; i++) {
                byte[] bent = bytes.clone();
                for (int each = 1 + random.nextInt(8); each > 0 && bent.length > 0; each--) {
                    bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
                }
                assertThatCode(() -> parser.read(bent))
                        .as("%s bent %d", file, i)
                        .doesNotThrowAnyException();
            }
        }
    }
}
