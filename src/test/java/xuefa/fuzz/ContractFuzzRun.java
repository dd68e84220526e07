package xuefa.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import xuefa.app.Node;
import xuefa.bank.format.sheet.SheetTemplate;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/**
 * Generated requests over the whole contract against a node of its own, and what became of it: {@code make fuzz} sends 100,000.
 *
 * @param statuses how often each was answered; 0 when the server hung up on a request that was no HTTP or broken off
 * @param faults what should not have been
 */
record ContractFuzzRun(Map<Integer, Long> statuses, Footprint before, Footprint after, List<String> faults) {
    private static final long MOST_GROWTH = 64L << 20;

    static ContractFuzzRun of(long requests, long seed) throws IOException {
        try (Overheard overheard = Overheard.everything();
                Node node = TestNode.start(TestNode.database(), TestStores.redis(), TestNode.UNHURRIED)) {
            Scene scene = Scene.at(node).anOpenSitting(2);
            ContractFuzz fuzz = new ContractFuzz(node, scene, files(), seed, overheard);
            fuzz.sendMany(0, requests / 5);
            Footprint before = Footprint.of(scene);
            fuzz.sendMany(requests / 5, requests - requests / 5);
            Footprint after = Footprint.of(scene);
            List<String> faults = new ArrayList<>(fuzz.findings());
            faults.addAll(growth(before, after));
            overheard.said().forEach(line -> faults.add("the log says " + line));
            return new ContractFuzzRun(fuzz.statuses(), before, after, faults);
        }
    }

    private static List<String> growth(Footprint before, Footprint after) {
        boolean grown = after.heapBytes() - before.heapBytes() > MOST_GROWTH
                || after.threads() > before.threads() + 20
                || after.files() > before.files() + 40
                || after.databaseConnections() > before.databaseConnections() + 20;
        return grown ? List.of("it grew from " + before + " to " + after) : List.of();
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

    @Override
    public String toString() {
        return statuses + "%nbefore %s%nafter  %s".formatted(before, after);
    }

    public static void main(String[] ignored) throws IOException {
        var run = of(Long.getLong("fuzz.requests", 100_000), Long.getLong("fuzz.seed", 20_261_122));
        System.out.println(run);
        run.faults().forEach(System.out::println);
        System.exit(run.faults().isEmpty() ? 0 : 1);
    }
}
