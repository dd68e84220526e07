package xuefa.app.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.AdmissionFile;
import xuefa.rehearsal.Finding;
import xuefa.rehearsal.Habits;
import xuefa.rehearsal.Oracle;
import xuefa.rehearsal.Part;
import xuefa.rehearsal.Promise;
import xuefa.rehearsal.PromiseFile;
import xuefa.rehearsal.RehearsedExam;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.http.Crowd;
import xuefa.rehearsal.http.ExamServer;
import xuefa.rehearsal.http.Preflight;
import xuefa.rehearsal.http.ReadingRecord;
import xuefa.rehearsal.http.Recording;
import xuefa.rehearsal.http.VirtualCandidate.End;
import xuefa.rehearsal.http.Witness.Stage;

/** A rehearsal as a client works on it from a terminal. Blocking. */
final class Rehearsed implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Vertx vertx = Vertx.vertx();
    private final Admission admission;
    private final ExamServer server;
    private final PrintWriter out;
    private List<End> ends = List.of();

    private Rehearsed(Admission admission, URI url, PrintWriter out) {
        this.admission = admission;
        this.server = new ExamServer(vertx, url, new HttpClientOptions(), MOST_CONNECTIONS);
        this.out = out;
    }

    /** In one sentence why nothing is done, or nothing can be said. */
    static final class Refusal extends RuntimeException {
        Refusal(String sentence) {
            super(sentence);
        }
    }

    record Checked(int exitCode) {}

    static Rehearsed at(URI url, Path file, PrintWriter out) {
        return switch (new AdmissionFile(file).read()) {
            case AdmissionFile.Read.Found found -> new Rehearsed(found.admission(), url, out);
            case AdmissionFile.Read.Unusable unusable -> throw new Refusal(unusable.sentence());
        };
    }

    private Preflight.Outcome.Ready ready() {
        var preflight = new Preflight(server, admission, InstantSource.system());
        return switch (await(preflight::look)) {
            case Preflight.Outcome.Ready ready -> ready;
            case Preflight.Outcome.Refused refused -> throw new Refusal(refused.sentence());
        };
    }

    void run(Part part, @Nullable Integer candidates, long seed, Path receipts) {
        var ready = ready();
        int many = candidates == null ? admission.candidates().size() : candidates;
        if (many > admission.candidates().size()) {
            throw new Refusal("Only " + admission.candidates().size() + " candidates were prepared, not " + many);
        }
        if (ready.isOver(Instant.now())) {
            throw new Refusal("This rehearsal ended at " + ready.closesAt() + ": prepare another");
        }
        Duration left = Duration.between(Instant.now().plus(ready.ahead()), ready.opensAt());
        Duration arriving = left.isNegative() ? Duration.ZERO : min(left.dividedBy(2), Duration.ofSeconds(20));
        try (var promises = PromiseFile.append(receipts, admission.rehearsalId())) {
            var recording = new Recording(promises);
            var crowd = new Crowd(vertx, server, Habits.USUAL, seed, recording);
            long ticking = vertx.setPeriodic(2000, tick -> progress(recording, many));
            ends = await(() -> crowd.sit(admission, n -> n < many && part.has(n), arriving, PATIENCE));
            vertx.cancelTimer(ticking);
            print(recording);
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private void progress(Recording recording, int many) {
        out.println(recording.came(Stage.WAITING) + " came, " + recording.came(Stage.WORKING) + " started, "
                + recording.came(Stage.SUBMITTED) + " submitted, " + recording.came(Stage.ENDED) + " of " + many
                + " done, " + recording.tally().count(Step.SAVE) + " answers received, "
                + recording.tally().troubleCount() + " troubles");
        out.flush();
    }

    private void print(Recording recording) {
        out.printf("%-10s %9s %9s %9s %9s %9s%n", "step", "count", "p50 ms", "p99 ms", "p99.9 ms", "max ms");
        recording
                .tally()
                .micros()
                .forEach((step, micros) -> out.printf(
                        "%-10s %9d %9.1f %9.1f %9.1f %9.1f%n",
                        step.code(),
                        micros.getTotalCount(),
                        micros.getValueAtPercentile(50) / 1000.0,
                        micros.getValueAtPercentile(99) / 1000.0,
                        micros.getValueAtPercentile(99.9) / 1000.0,
                        micros.getMaxValue() / 1000.0));
        recording.tally().troubles().forEach((step, kinds) -> out.println("trouble at " + step.code() + ": " + kinds));
        out.flush();
    }

    Checked check(List<Path> receipts) {
        ready();
        List<Promise> promises = new ArrayList<>();
        for (Path path : receipts) {
            if (PromiseFile.read(path, admission.rehearsalId(), promises::add)
                    instanceof PromiseFile.Read.Unusable unusable) {
                throw new Refusal(unusable.sentence());
            }
        }
        Instant patience = Instant.now().plus(PATIENCE);
        while (true) {
            var outcome = await(() -> new ReadingRecord(server, admission)
                    .judge((exam, over) -> oracle(exam, over || Instant.now().isAfter(patience), promises)));
            switch (outcome) {
                case ReadingRecord.Outcome.Judged judged -> {
                    if (judged.over() || Instant.now().isAfter(patience)) {
                        return say(judged);
                    }
                }
                case ReadingRecord.Outcome.Unread unread -> {
                    if (Instant.now().isAfter(patience)) {
                        throw new Refusal("Cannot tell: the record can't be read (" + unread.why()
                                + "); check again with the receipts when the server is back");
                    }
                }
            }
            await(() -> vertx.timer(1000).mapEmpty());
        }
    }

    private static Oracle oracle(Optional<RehearsedExam> exam, boolean over, List<Promise> promises) {
        Oracle oracle = new Oracle(exam, over);
        promises.forEach(oracle::hear);
        return oracle;
    }

    private Checked say(ReadingRecord.Outcome.Judged judged) {
        var judgement = judged.judgement();
        judgement.findings().stream().limit(20).map(Finding::toString).forEach(out::println);
        long gaveUp = ends.stream().filter(end -> end instanceof End.GaveUp).count();
        ends.stream().filter(end -> end instanceof End.GaveUp).limit(5).forEach(end -> out.println(end.toString()));
        boolean good = judgement.findings().isEmpty() && gaveUp == 0;
        out.println((good ? "GOOD: " : "NOT GOOD: ") + judgement.promises() + " promises held against "
                + judgement.attempts() + " attempts, " + judgement.findings().size() + " findings, " + gaveUp
                + " candidates gave up");
        out.flush();
        return new Checked(good ? 0 : 1);
    }

    private <T> T await(Supplier<Future<T>> work) {
        try {
            return Future.<T>future(
                            promise -> vertx.runOnContext(on -> work.get().onComplete(promise)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted: check later with xuefa rehearse check and the receipts");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
