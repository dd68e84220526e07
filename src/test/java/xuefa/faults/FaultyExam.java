package xuefa.faults;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import xuefa.app.Rehearsing;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.Habits;
import xuefa.rehearsal.Oracle.Judgement;
import xuefa.rehearsal.Plan;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.http.Crowd;
import xuefa.rehearsal.http.ExamServer;
import xuefa.rehearsal.http.ReadingRecord;
import xuefa.rehearsal.http.ReadingRecord.Outcome.Judged;
import xuefa.rehearsal.http.VirtualCandidate.End;

/** An exam that virtual candidates sit while faults happen, and what came of it. Blocking; one thread at a time. */
final class FaultyExam implements AutoCloseable {
    private static final int QUESTIONS = 15;
    private static final Duration OPENS_IN = Duration.ofSeconds(3);
    private static final Duration ARRIVING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** After this part of the time too few still answer to see that they are heard. */
    private static final double BUSY = 0.8;
    /** So few may be too late; more are a fault of ours. */
    private static final double FEW_LATE = 0.01;

    private final Vertx vertx = Vertx.vertx();
    private final Installation installation;
    private final Admission admission;
    private final ExamServer server;
    private final Watching watching = new Watching();
    private final CompletableFuture<List<End>> ends;
    private final List<Suffered> suffered = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private FaultyExam(Installation installation, Admission admission, long seed) {
        this.installation = installation;
        this.admission = admission;
        this.server =
                new ExamServer(vertx, URI.create("http://127.0.0.1:" + installation.port()), new HttpClientOptions());
        var crowd = new Crowd(vertx, server, Habits.USUAL, seed, watching);
        this.ends = on(() -> crowd.sit(admission, number -> true, ARRIVING, PATIENCE));
    }

    /**
     * Lets candidates come, and returns when all have started and answers are acknowledged.
     *
     * @param seed of what candidates do
     */
    static FaultyExam begin(Installation installation, int candidates, Duration length, long seed)
            throws InterruptedException {
        Plan plan = new Plan(candidates, length, OPENS_IN, QUESTIONS);
        FaultyExam exam = new FaultyExam(installation, Rehearsing.prepare(installation.config(), plan), seed);
        while (exam.watching.started() < candidates && exam.hasTime()) {
            Thread.sleep(10);
        }
        if (exam.heard(exam.watching.nextSave(), "the opening").isEmpty()) {
            exam.complaints.add("silence: nothing was acknowledged in the whole exam");
        }
        return exam;
    }

    private <T> CompletableFuture<T> on(Supplier<Future<T>> work) {
        return Future.<T>future(promise -> vertx.runOnContext(now -> work.get().onComplete(promise)))
                .toCompletionStage()
                .toCompletableFuture();
    }

    /** Lets these happen one after the other, as many as there is time for; how many there were and were got over. */
    int suffer(List<Fault> faults) throws IOException, InterruptedException {
        int happened = 0;
        while (happened < faults.size() && hasTime() && suffer(faults.get(happened))) {
            happened++;
        }
        return happened;
    }

    private boolean hasTime() {
        Duration busy = Duration.ofMillis((long) (BUSY
                * Duration.between(admission.opensAt(), admission.closesAt()).toMillis()));
        return Instant.now().isBefore(admission.opensAt().plus(busy));
    }

    /** Returns when answers are acknowledged again; false when the exam was over before, so that nothing can be said of the fault. */
    private boolean suffer(Fault fault) throws IOException, InterruptedException {
        Thread.sleep(fault.after());
        watching.listen();
        new Breaking(installation).happen(fault);
        Optional<Duration> again = heard(watching.nextSave(), fault.kind() + " of " + fault.lasting());
        again.ifPresent(heard -> suffered.add(new Suffered(fault, watching.silence(), heard)));
        return again.isPresent();
    }

    /** Empty when nothing was until the exam closed. */
    private Optional<Duration> heard(CompletableFuture<Duration> save, String after) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), admission.closesAt());
        boolean closes = left.compareTo(PATIENCE) < 0;
        try {
            return Optional.of(save.get(Math.max(0, (closes ? left : PATIENCE).toMillis()), TimeUnit.MILLISECONDS));
        } catch (TimeoutException nobody) {
            if (closes) {
                return Optional.empty();
            }
            complaints.add("silence: nothing was acknowledged for " + PATIENCE.toSeconds() + " s after " + after);
            return Optional.of(PATIENCE);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Waits until everybody has ended, then holds the record against what they were promised. */
    Verdict end() throws InterruptedException {
        List<End> all = await(ends);
        List<End> gaveUp =
                all.stream().filter(end -> !(end instanceof End.Finished)).toList();
        List<End> late = gaveUp.stream().filter(FaultyExam::isLate).toList();
        gaveUp.stream()
                .filter(end -> !isLate(end) || late.size() > FEW_LATE * all.size())
                .map(end -> "gave up: " + end)
                .forEach(complaints::add);
        watching.troubles().forEach((kind, times) -> {
            if (kind.matches("\\S+ 5.*") && !kind.contains(" 503 ")) {
                complaints.add("broken: " + times + " times " + kind);
            }
        });
        Judgement said = judged();
        if (!said.over()) {
            complaints.add("not over: attempts are open long after the end");
        }
        return new Verdict(
                said.attempts(),
                said.answers() + said.submissions(),
                said.findings(),
                List.copyOf(complaints),
                watching.troubles(),
                List.copyOf(suffered));
    }

    /** Between long pauses a sitting or an attempt may end before they can ask again: a refusal, and nothing is lost. */
    private static boolean isLate(End end) {
        return end instanceof End.GaveUp(Step step, String why) && why.startsWith("409 ");
    }

    private Judgement judged() throws InterruptedException {
        ReadingRecord reading = new ReadingRecord(server, admission);
        Instant enough = Instant.now().plus(PATIENCE);
        while (true) {
            boolean last = Instant.now().isAfter(enough);
            if (last || await(on(reading::isOver)).orElse(false)) {
                var outcome = await(on(() -> reading.judge(watching.promises())));
                if (outcome instanceof Judged judged) {
                    return judged.judgement();
                } else if (last) {
                    throw new IllegalStateException("the record can't be read: " + outcome);
                }
            }
            Thread.sleep(500);
        }
    }

    private static <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
