package xuefa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the hot paths of a real server beside their floors, in interleaved rounds. */
@Command(name = "bench", sortOptions = false)
final class Bench implements Callable<Integer> {
    private static final String BEGIN = "<!-- table: written by make bench -->";
    private static final String END = "<!-- end of table -->";

    @Option(names = "--rounds", description = "counted rounds; one more warms everything up")
    private int rounds = 5;

    @Option(names = "--seconds", description = "of each case in each round")
    private int seconds = 3;

    @Option(names = "--warming", description = "seconds of each case before the first round")
    private int warming = 8;

    @Option(
            names = "--cases",
            split = ",",
            description = "only these: reads, saves, starts, submissions, sheets, rankings, sign-ins")
    private Set<String> cases = Set.of();

    @Option(names = "--candidates", description = "people and open attempts")
    private int candidates = 20_000;

    @Option(names = "--connections", description = "kept-alive connections of the load")
    private int connections = 256;

    @Option(names = "--data", description = "folder of the stores; kept, their contents are not")
    private Path data = Path.of("target/bench/data");

    @Option(names = "--table", description = "where the table is written")
    private Path table = Path.of("target/bench/table.md");

    @Option(names = "--docs", description = "a page whose table is replaced too")
    private Optional<Path> docs = Optional.empty();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (BenchedNode node = BenchedNode.start(data);
                ServerProcess floor = FloorServer.start();
                Hall hall = new Hall(node.postgres(), candidates);
                Cases all = new Cases(hall, node, floor.port(), connections)) {
            List<Line> lines = all.lines(cases);
            hall.tidy();
            for (int round = 0; round <= rounds; round++) {
                for (Line line : lines) {
                    measure(line, meter(node, floor, line), round);
                }
            }
            String text = Machine.sentence() + ". `make bench BENCHFLAGS=\"--rounds " + rounds + " --seconds " + seconds
                    + " --warming " + warming
                    + " --candidates " + candidates + "\"`.\n\n" + new Table(lines).markdown();
            Files.createDirectories(table.toAbsolutePath().getParent());
            Files.writeString(table, text);
            if (docs.isPresent()) {
                Files.writeString(docs.get(), replaced(Files.readString(docs.get()), text));
            }
            System.out.println(text);
            return 0;
        }
    }

    private static String replaced(String page, String text) {
        int from = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, from) + "\n\n" + text + "\n" + page.substring(page.indexOf(END, from));
    }

    private void measure(Line line, Meter meter, int round) throws Exception {
        line.of().prepare();
        Duration time = Duration.ofSeconds(round == 0 ? warming : seconds);
        Meter.Measured measured = meter.measure(() -> line.of().run(time));
        Sample sample = measured.sample();
        if (round > 0 && sample.refused() > 0) {
            throw new IOException(line.what() + ": " + sample.refused() + " refused, first " + sample.example());
        }
        System.out.printf(
                Locale.ROOT,
                "%d  %-50s %,9.0f/s  p50 %7.1f p99 %7.1f ms  cpu ms %s  others %3.0f %%%n",
                round,
                line.what(),
                sample.perSecond(),
                sample.latencies().millis(0.5),
                sample.latencies().millis(0.99),
                Table.WHO.stream()
                        .map(who -> String.format(Locale.ROOT, "%.3f", measured.millisPerRequest(who)))
                        .toList(),
                100 * measured.others());
        if (round > 0) {
            line.rounds().add(measured);
        }
    }

    private static Meter meter(BenchedNode node, ServerProcess floor, Line line) {
        ProcessHandle server = line.floorOf().isEmpty() ? node.process() : floor.handle();
        ProcessHandle postgres = node.postgresProcess();
        ProcessHandle redis = node.redisProcess();
        Map<String, LongSupplier> whose = new LinkedHashMap<>();
        whose.put("server", () -> ProcessorTime.millis(server));
        whose.put("PostgreSQL", () -> ProcessorTime.millisOfAll(postgres));
        whose.put("Redis", () -> ProcessorTime.millis(redis));
        whose.put("load", () -> ProcessorTime.millis(ProcessHandle.current()));
        return new Meter(whose);
    }

    static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseG1GC", "-XX:MaxRAMPercentage=50", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command;
    }
}
