package xuefa.app.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import xuefa.app.CommandTrouble;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.AdmissionFile;
import xuefa.rehearsal.Habits;
import xuefa.rehearsal.Part;
import xuefa.rehearsal.PromiseFile;
import xuefa.rehearsal.Promises;
import xuefa.rehearsal.RunSummary;
import xuefa.rehearsal.Verdict;
import xuefa.rehearsal.http.Checking;
import xuefa.rehearsal.http.ExamServer;
import xuefa.rehearsal.http.Preflight;
import xuefa.rehearsal.http.Preflight.Outcome.Ready;
import xuefa.rehearsal.http.Run;
import xuefa.rehearsal.report.VerdictJson;
import xuefa.rehearsal.report.VerdictPage;
import xuefa.rehearsal.report.VerdictTable;

/** A rehearsal as a client works on it from a terminal. Blocking. */
final class RehearsedTerminal implements AutoCloseable {
    private static final int TICK_MILLIS = 1000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setPreferNativeTransport(true)
            .setMaxEventLoopExecuteTime(30)
            .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS));
    private final Path file;
    private final Admission admission;
    private final ExamServer server;
    private final PrintWriter out;

    /**
     * What a run was asked for.
     *
     * @param candidates null for all; minutes null for whatever was prepared
     */
    record Wanted(
            Part part,
            @Nullable Integer candidates,
            @Nullable Double minutes,
            long seed) {}

    private RehearsedTerminal(Admission admission, ServerOptions options, PrintWriter out) {
        this.file = options.file();
        this.admission = admission;
        this.server = new ExamServer(vertx, options.url(), options.client());
        this.out = out;
    }

    /** @throws CommandTrouble when the file is not what prepare has written */
    static RehearsedTerminal at(ServerOptions options, PrintWriter out) {
        options.url();
        return switch (new AdmissionFile(options.file()).read()) {
            case AdmissionFile.Read.Found found -> new RehearsedTerminal(found.admission(), options, out);
            case AdmissionFile.Read.Unusable unusable -> throw new CommandTrouble(unusable.sentence());
        };
    }

    private Ready ready() {
        var preflight = new Preflight(server, admission, InstantSource.system());
        try {
            return switch (await(preflight::look)) {
                case Ready ready -> ready;
                case Preflight.Outcome.Refused refused -> throw new CommandTrouble(refused.sentence());
            };
        } catch (InterruptedException e) {
            throw new CommandTrouble("Stopped before anything was done");
        }
    }

    /** The exit code. */
    int run(Wanted wanted, Path receipts) {
        Ready ready = ready();
        Run run = new Run(vertx, server, admission, ready, choice(wanted, ready), Instant.now(), receipts);
        ProgressLine progress = new ProgressLine(run, ready, out, Ansi.AUTO.enabled());
        long ticking = vertx.setPeriodic(TICK_MILLIS, tick -> progress.show());
        RunSummary summary;
        try {
            await(run::run);
            summary = closed(run);
            vertx.cancelTimer(ticking);
            progress.end();
        } catch (InterruptedException stopped) {
            vertx.cancelTimer(ticking);
            progress.end();
            return say(Verdict.cannotTell(
                    "the run was stopped; run xuefa rehearse check with " + receipts + " when the sitting has closed",
                    Optional.empty(),
                    Optional.of(closedWhenStopped(run))));
        }
        return verdict(ready, List.of(receipts), Optional.of(summary));
    }

    private Run.Choice choice(Wanted wanted, Ready ready) {
        Integer asked = wanted.candidates();
        int many = asked == null ? ready.candidates() : asked;
        if (many < wanted.part().of()
                || many > Math.min(ready.candidates(), admission.candidates().size())) {
            throw new CommandTrouble("There are " + ready.candidates() + " candidates in this rehearsal, and "
                    + wanted.part().of() + " clients: " + many
                    + " can't be driven; prepare another rehearsal for that");
        }
        if (ready.isOver(Instant.now())) {
            throw new CommandTrouble("This rehearsal ended at " + ready.closesAt()
                    + ": prepare another, or give its receipts to xuefa rehearse check");
        }
        Duration length = Duration.between(ready.opensAt(), ready.closesAt());
        Double minutes = wanted.minutes();
        if (minutes != null && Math.abs(minutes * 60_000 - length.toMillis()) > 1000) {
            throw new CommandTrouble("This rehearsal was prepared for " + length.toSeconds() / 60.0
                    + " minutes: prepare another for " + minutes);
        }
        return new Run.Choice(wanted.part(), many, Habits.USUAL, wanted.seed());
    }

    private RunSummary closed(Run run) throws InterruptedException {
        return await(() -> {
            run.close();
            return Future.succeededFuture(run.summary());
        });
    }

    private RunSummary closedWhenStopped(Run run) {
        try {
            return closed(run);
        } catch (InterruptedException again) {
            throw new CommandTrouble("Stopped; the receipts so far are beside " + file);
        }
    }

    /** The exit code. */
    int check(List<Path> receipts) {
        return verdict(ready(), receipts, Optional.empty());
    }

    private int verdict(Ready ready, List<Path> receipts, Optional<RunSummary> own) {
        Promises promises = new Promises();
        List<RunSummary> runs = new ArrayList<>();
        for (Path path : receipts) {
            switch (PromiseFile.read(path, admission.rehearsalId(), promises::hear)) {
                case PromiseFile.Read.Done done -> runs.addAll(done.runs());
                case PromiseFile.Read.Unusable unusable -> throw new CommandTrouble(unusable.sentence());
            }
        }
        Duration left = Duration.between(Instant.now().plus(ready.ahead()), ready.closesAt());
        if (left.isPositive()) {
            out.println("Waiting for the sitting to close at " + ready.closesAt() + " …");
            out.flush();
        }
        Duration patience = (left.isPositive() ? left : Duration.ZERO).plus(Run.PATIENCE);
        Optional<RunSummary> run = own.or(() -> runs.stream().reduce(RunSummary::and));
        try {
            return say(await(new Checking(vertx, server, admission, promises, run, patience)::verdict));
        } catch (InterruptedException stopped) {
            return say(Verdict.cannotTell("the check was stopped", Optional.empty(), run));
        }
    }

    private int say(Verdict verdict) {
        out.print(VerdictTable.of(verdict));
        out.flush();
        try {
            Files.writeString(Path.of(file + ".verdict.json"), VerdictJson.of(verdict));
            Files.writeString(Path.of(file + ".verdict.html"), VerdictPage.of(verdict));
        } catch (IOException e) {
            throw new CommandTrouble("The verdict could not be written beside " + file + " (" + e + ")");
        }
        return verdict.kind().exitCode();
    }

    private <T> T await(Supplier<Future<T>> work) throws InterruptedException {
        try {
            return Future.<T>future(
                            promise -> vertx.runOnContext(on -> work.get().onComplete(promise)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
