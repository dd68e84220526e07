package xuefa.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import xuefa.app.Node;
import xuefa.bank.format.sheet.SheetTemplate;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/**
 * Generated requests over the whole contract: nothing breaks, nothing hangs, nothing grows. A small run here; {@code make fuzz}
 * sends 100,000 with {@code -Dfuzz.requests=100000}, and {@code -Dfuzz.seed} repeats a run.
 */
class ContractFuzzTest {
    private static final long REQUESTS = Long.getLong("fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);
    private static final long MOST_GROWTH = 64L << 20;

    @Test
    void nothing_breaks_hangs_or_grows_whatever_is_sent() throws IOException {
        try (Node node = TestNode.start(TestNode.database(), TestStores.redis(), TestNode.UNHURRIED)) {
            Scene scene = Scene.at(node).anOpenSitting(2);
            ContractFuzz fuzz = new ContractFuzz(node, scene, files(), SEED);
            fuzz.sendMany(0, REQUESTS / 5);
            Footprint before = Footprint.of(scene);
            fuzz.sendMany(REQUESTS / 5, REQUESTS - REQUESTS / 5);
            Footprint after = Footprint.of(scene);
            System.out.printf(
                    "%d requests of seed %d: %s%nbefore %s%nafter  %s%n",
                    REQUESTS, SEED, fuzz.statuses(), before, after);
            assertThat(fuzz.findings()).isEmpty();
            assertThat(fuzz.statuses().keySet()).contains(200, 400, 401, 403, 404, 405);
            assertThat(after.heapBytes() - before.heapBytes()).isLessThan(MOST_GROWTH);
            assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 20);
            assertThat(after.files()).isLessThanOrEqualTo(before.files() + 40);
            assertThat(after.databaseConnections()).isLessThanOrEqualTo(before.databaseConnections() + 20);
        }
    }

    private static List<byte[]> files() throws IOException {
        return List.of(
                SheetTemplate.bytes(),
                "题型,题干,选项A,选项B,答案\r\n单选题,何者正确,甲,乙,A\r\n".getBytes(StandardCharsets.UTF_8),
                "What? {=yes ~no}".getBytes(StandardCharsets.UTF_8),
                "第一条 为了规范，制定本法。\n第二条 本法自公布之日起施行。".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[1000]);
    }
}
