package xuefa.faults;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code make faults}. */
@Command(
        name = "make faults",
        description = "Lets faults of every kind happen while virtual candidates sit exams, and asks the oracle.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing was lost, double or ungraded", "1:something was; the seed is beside it"})
final class Faults implements Callable<Integer> {
    /** So short that faults of some seconds are outages, after which time is given back. */
    private static final String OUTAGE = "outage.seconds=2";

    @Option(names = "--candidates", defaultValue = "2000", description = "in each exam (default ${DEFAULT-VALUE})")
    private int candidates;

    @Option(
            names = "--times",
            defaultValue = "20",
            description = "faults of a kind and a seed (default ${DEFAULT-VALUE})")
    private int times;

    @Option(names = "--seed", defaultValue = "1", description = "the first one (default ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--seeds", defaultValue = "1", description = "how many (default ${DEFAULT-VALUE})")
    private int seeds;

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "only these of ${COMPLETION-CANDIDATES}",
            completionCandidates = KindNames.class)
    private Set<Kind> kinds = EnumSet.allOf(Kind.class);

    @Option(names = "--data", defaultValue = "target/faults/data", description = "emptied first")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--page", description = "a page of the documents that gets the table between its marks")
    private @Nullable Path page;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    private final PrintStream out = System.out;
    private final List<Run> under = new ArrayList<>();
    private final List<Run.Outcome> outcomes = new ArrayList<>();

    static final class KindConverter implements CommandLine.ITypeConverter<Kind> {
        @Override
        public Kind convert(String text) {
            return Kind.of(text);
        }
    }

    static final class KindNames extends ArrayList<String> {
        KindNames() {
            for (Kind kind : Kind.values()) {
                add(kind.toString());
            }
        }
    }

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Faults()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Instant began = Instant.now();
        Path folder = Files.createDirectories(Path.of("target", "faults"));
        PrintStream err = System.err;
        try (PrintStream log = new PrintStream(folder.resolve("log").toFile(), StandardCharsets.UTF_8)) {
            System.setOut(log);
            System.setErr(log);
            run(false);
            run(true);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        Duration took = Duration.between(began, Instant.now());
        Report.write(
                folder,
                new JsonObject()
                        .put("began", began.toString())
                        .put("seconds", took.toSeconds())
                        .put("candidates", candidates)
                        .put("times", times)
                        .put("cores", Runtime.getRuntime().availableProcessors()),
                outcomes);
        out.println();
        out.print(Table.of(outcomes));
        if (page != null) {
            Report.publish(page, about(began, took) + "\n\n" + Table.of(outcomes));
        }
        boolean good = outcomes.stream().allMatch(each -> each.verdict().isGood());
        out.printf("%n%s: %s. All of it is in %s%n", good ? "GOOD" : "NOT GOOD", about(began, took), folder);
        return good ? 0 : 1;
    }

    private String about(Instant began, Duration took) {
        return "%s, %d candidates in each exam, %d minutes on %d cores with everything on them"
                .formatted(
                        began.truncatedTo(ChronoUnit.MINUTES),
                        candidates,
                        took.plusSeconds(30).toMinutes(),
                        Runtime.getRuntime().availableProcessors());
    }

    /** Those on links, or the others: they need stores that are kept apart from the server, or by it. */
    private void run(boolean links) throws IOException, InterruptedException {
        List<Kind> now =
                kinds.stream().filter(kind -> (kind.link() != null) == links).toList();
        if (now.isEmpty()) {
            return;
        }
        Installation installation = links
                ? Installation.apart(data.resolve("apart"), OUTAGE)
                : Installation.whole(data.resolve("whole"), OUTAGE);
        Thread interrupted = new Thread(installation::close, "stop what was started");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            for (Kind kind : now) {
                for (long each : LongStream.range(seed, seed + seeds).toArray()) {
                    under.add(Run.of(kind, each, times, installation, candidates));
                    // One exam may still be ending while the next suffers, not more of them.
                    end(1);
                }
            }
            end(0);
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
            installation.close();
        }
    }

    private void end(int left) throws InterruptedException {
        while (under.size() > left) {
            Run.Outcome outcome = under.removeFirst().outcome();
            outcomes.add(outcome);
            out.println(line(outcome));
        }
    }

    private static String line(Run.Outcome outcome) {
        Verdict verdict = outcome.verdict();
        StringBuilder text = new StringBuilder(
                "%-20s seed %d: %d times, %,d acknowledged, %d lost, %d double, %d ungraded, %d other; longest silence %s s"
                        .formatted(
                                outcome.kind(),
                                outcome.seed(),
                                verdict.suffered().size(),
                                verdict.acknowledged(),
                                verdict.lost(),
                                verdict.doubles(),
                                verdict.ungraded(),
                                verdict.other(),
                                Table.seconds(verdict.longest(Suffered::silence))));
        verdict.sentences().stream().limit(20).forEach(sentence -> text.append("\n    ")
                .append(sentence));
        return text.toString();
    }
}
