package xuefa.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Faults of one kind and one seed, in one exam or, when they take longer, in several. Where faults have come to an end
 * the exams go on by themselves, below the faults of the next run.
 */
final class Run {
    private static final Duration OPENING = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final ExecutorService ENDING = Executors.newVirtualThreadPerTaskExecutor();

    private final Kind kind;
    private final long seed;
    private final List<CompletableFuture<Verdict>> verdicts = new ArrayList<>();

    private Run(Kind kind, long seed) {
        this.kind = kind;
        this.seed = seed;
    }

    /** What came of a run. */
    record Outcome(Kind kind, long seed, Verdict verdict) {}

    /** Returns when all faults have happened. */
    static Run of(Kind kind, long seed, int times, Installation installation, int candidates)
            throws IOException, InterruptedException {
        Run run = new Run(kind, seed);
        List<Fault> left = Fault.of(kind, seed, times);
        while (!left.isEmpty()) {
            FaultyExam exam = FaultyExam.begin(installation, candidates, length(left), seed);
            left = left.subList(exam.suffer(left), left.size());
            run.verdicts.add(CompletableFuture.supplyAsync(() -> verdict(exam), ENDING));
        }
        return run;
    }

    /** About as long as so many faults take on two cores. */
    private static Duration length(List<Fault> faults) {
        Duration each = Duration.ofMillis(
                switch (faults.getFirst().kind()) {
                    case SERVER_KILLED, EVERYTHING_KILLED -> 5000;
                    case POSTGRES_KILLED -> 3500;
                    default -> 900;
                });
        Duration length = faults.stream()
                .map(fault -> fault.after().plus(fault.lasting()).plus(each))
                .reduce(OPENING, Duration::plus);
        return length.compareTo(LONGEST) < 0 ? length : LONGEST;
    }

    private static Verdict verdict(FaultyExam exam) {
        try (exam) {
            return exam.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until everybody has ended, and for the oracle. */
    Outcome outcome() throws InterruptedException {
        try {
            Verdict whole = verdicts.getFirst().get();
            for (CompletableFuture<Verdict> further : verdicts.subList(1, verdicts.size())) {
                whole = whole.and(further.get());
            }
            return new Outcome(kind, seed, whole);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(kind + " of seed " + seed + " has no verdict", broken.getCause());
        }
    }
}
