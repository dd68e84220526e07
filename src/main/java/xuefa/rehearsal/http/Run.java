package xuefa.rehearsal.http;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.Habits;
import xuefa.rehearsal.Part;
import xuefa.rehearsal.PromiseFile;
import xuefa.rehearsal.RunSummary;
import xuefa.rehearsal.Tally;
import xuefa.rehearsal.http.VirtualCandidate.End;
import xuefa.rehearsal.http.Witness.Stage;

/** One client's run: its candidates, what they meet with, and what it costs this machine. On one event loop. */
public final class Run implements AutoCloseable {
    /** How long after the end candidates still try to submit. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration LONGEST_ARRIVAL = Duration.ofSeconds(20);

    private final Vertx vertx;
    private final ExamServer server;
    private final Admission admission;
    private final Preflight.Outcome.Ready ready;
    private final Choice choice;
    private final PromiseFile promises;
    private final Recording recording;
    private final SortedMap<String, Integer> gaveUp = new TreeMap<>();
    private final Instant startedAt;
    private final long startedNanos = System.nanoTime();
    private final long startedCpu = cpuNanos();
    private final Duration untilOpening;

    /**
     * Which candidates, and how they behave.
     *
     * @param candidates the first so many of those prepared
     */
    public record Choice(Part part, int candidates, Habits habits, long seed) {
        private boolean has(int number) {
            return number < candidates && part.has(number);
        }

        private int count() {
            return (int) IntStream.range(0, candidates).filter(this::has).count();
        }
    }

    /**
     * @param now by our clock
     * @param receipts appended to
     */
    public Run(
            Vertx vertx,
            ExamServer server,
            Admission admission,
            Preflight.Outcome.Ready ready,
            Choice choice,
            Instant now,
            Path receipts) {
        this.vertx = vertx;
        this.server = server;
        this.admission = admission;
        this.ready = ready;
        this.choice = choice;
        this.startedAt = now.plus(ready.ahead());
        this.untilOpening = Duration.between(startedAt, ready.opensAt());
        this.promises = PromiseFile.append(receipts, admission.rehearsalId());
        this.recording = new Recording(promises, startedNanos + untilOpening.toNanos());
    }

    /** Succeeds when it has ended for everybody. Call it on the event loop. */
    public Future<Void> run() {
        Duration half = untilOpening.dividedBy(2);
        Duration arriving =
                half.isNegative() ? Duration.ZERO : half.compareTo(LONGEST_ARRIVAL) < 0 ? half : LONGEST_ARRIVAL;
        return new Crowd(vertx, server, choice.habits(), choice.seed(), recording)
                .sit(admission, choice::has, arriving, PATIENCE)
                .map(ends -> {
                    ends.forEach(end -> {
                        if (end instanceof End.GaveUp gave) {
                            gaveUp.merge(gave.step().code() + ": " + gave.why(), 1, Integer::sum);
                        }
                    });
                    return null;
                });
    }

    /** As it stands; on the event loop. */
    public RunSummary summary() {
        int gone = gaveUp.values().stream().mapToInt(Integer::intValue).sum();
        return new RunSummary(
                choice.part(),
                startedAt,
                Duration.ofNanos(System.nanoTime() - startedNanos),
                choice.count(),
                recording.came(Stage.ENDED) - gone,
                gaveUp,
                ready.ahead(),
                Duration.ofNanos(cpuNanos() - startedCpu),
                Runtime.getRuntime().availableProcessors(),
                recording.tally());
    }

    public Tally tally() {
        return recording.tally();
    }

    /** How many it drives. */
    public int candidates() {
        return choice.count();
    }

    /** How many have come so far. */
    public int came(Stage stage) {
        return recording.came(stage);
    }

    /** Negative before the opening. */
    public Duration sinceOpening() {
        return Duration.ofNanos(System.nanoTime() - startedNanos).minus(untilOpening);
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Writes the summary behind the receipts; on the event loop. */
    @Override
    public void close() {
        recording.end();
        promises.add(summary());
        promises.close();
    }
}
