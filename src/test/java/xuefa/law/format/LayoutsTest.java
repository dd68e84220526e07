package xuefa.law.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xuefa.law.Block;
import xuefa.law.LawText;

/** However a law is printed, it is read as the same law. */
class LayoutsTest {
    private static final int LAWS = 40;

    @ParameterizedTest
    @EnumSource
    void a_printed_law_is_read_as_it_was(Layout layout) throws Trouble {
        for (int seed = 1; seed <= LAWS; seed++) {
            LawText law = new RandomLaw(seed).law();
            ReadLaw read = LawFile.laws(layout.bytes(law), layout.fileName()).getFirst();
            String which = layout + ", seed " + seed;
            assertThat(read.problems()).as(which).isEmpty();
            assertThat(read.text().title()).as(which).isEqualTo(law.title());
            assertThat(read.text().history()).as(which).isEqualTo(law.history());
            assertThat(read.text().dates().version())
                    .as(which)
                    .isEqualTo(Optional.of(law.history().getFirst().on()));
            firstDifference(read.text().blocks(), law.blocks())
                    .ifPresent(difference -> assertThat(difference).as(which).isNull());
        }
    }

    private static Optional<String> firstDifference(List<Block> read, List<Block> printed) {
        for (int i = 0; i < Math.max(read.size(), printed.size()); i++) {
            String was = i < printed.size() ? printed.get(i).toString() : "nothing";
            String is = i < read.size() ? read.get(i).toString() : "nothing";
            if (!was.equals(is)) {
                return Optional.of("printed " + was + "\nread " + is);
            }
        }
        return Optional.empty();
    }
}
