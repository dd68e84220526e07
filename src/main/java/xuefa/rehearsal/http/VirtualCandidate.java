package xuefa.rehearsal.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import xuefa.rehearsal.Habits;
import xuefa.rehearsal.Pauses;
import xuefa.rehearsal.Promise;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.http.ExamServer.Heard;
import xuefa.rehearsal.http.ExamServer.Question;
import xuefa.rehearsal.http.Witness.Stage;

/**
 * Somebody who is not there and sits an exam as a phone does: waits, starts at the opening, answers with pauses to think, saves
 * from a journal, loses connections, changes the device, submits and reads the result. On one event loop, from {@link #sit} on.
 */
public final class VirtualCandidate {
    private static final long TOO_EARLY_MILLIS = 300;
    private static final long NOT_YET_MILLIS = 1000;

    private final Vertx vertx;
    private final ExamServer server;
    private final Who who;
    private final Habits habits;
    private final RandomGenerator random;
    private final Witness witness;
    private final Pauses pauses;
    private long givesUpNanos = System.nanoTime() + TimeUnit.DAYS.toNanos(2);

    /**
     * @param number in the witness's books
     * @param token of a session of theirs
     * @param patience how long after the end they still try to submit
     */
    public record Who(int number, String token, String examId, String sittingId, Duration patience) {}

    /** How it ends for one candidate. */
    public sealed interface End {
        /** Submitted, by themselves or by the clock, and saw the result. */
        record Finished() implements End {}

        /** @param why the last thing heard */
        record GaveUp(Step step, String why) implements End {}
    }

    /** A step that cannot be taken, whatever is tried. */
    static final class Stuck extends RuntimeException {
        private final Step step;

        Stuck(Step step, String why) {
            super(why, null, false, false);
            this.step = step;
        }
    }

    public VirtualCandidate(
            Vertx vertx, ExamServer server, Who who, Habits habits, RandomGenerator random, Witness witness) {
        this.vertx = vertx;
        this.server = server;
        this.who = who;
        this.habits = habits;
        this.random = random;
        this.witness = witness;
        this.pauses = new Pauses(random);
    }

    /** Sits one attempt. Fails only when this program is wrong. */
    public Future<End> sit() {
        witness.came(who.number(), Stage.WAITING);
        return waitForOpening()
                .compose(opening -> start(opening))
                .compose(started -> work(started))
                .compose(attemptId -> look(attemptId))
                .<End>map(done -> new End.Finished())
                .recover(failure -> failure instanceof Stuck stuck
                        ? Future.succeededFuture(new End.GaveUp(stuck.step, String.valueOf(stuck.getMessage())))
                        : Future.failedFuture(failure))
                .onComplete(ended -> witness.came(who.number(), Stage.ENDED));
    }

    /** The moment in which the candidate wants to start. */
    private Future<Long> waitForOpening() {
        long wanted = System.nanoTime();
        return persist(
                        Step.WAIT,
                        wanted,
                        () -> Question.get("/api/v1/sittings/" + who.sittingId(), who.token()),
                        this::any)
                .compose(answer -> {
                    JsonObject sitting = answer.json();
                    Duration left = Duration.between(instant(sitting, "now"), instant(sitting, "opensAt"));
                    Duration all = Duration.between(instant(sitting, "now"), instant(sitting, "closesAt"));
                    givesUpNanos = System.nanoTime() + all.plus(who.patience()).toNanos();
                    long reaction = (long) (exponential(habits.reactionSeconds()) * 1000);
                    if (left.isNegative() || left.isZero()) {
                        long now = System.nanoTime();
                        return later(reaction).map(then -> now + TimeUnit.MILLISECONDS.toNanos(reaction));
                    }
                    long poll = (long) ((0.5 + random.nextDouble()) * habits.pollSeconds() * 1000);
                    if (left.toMillis() > poll) {
                        return later(poll).compose(then -> waitForOpening());
                    }
                    long opens = System.nanoTime() + left.toNanos();
                    return later(left.toMillis() + reaction + 1)
                            .map(then -> opens + TimeUnit.MILLISECONDS.toNanos(reaction));
                });
    }

    private Future<StartedAttempt> start(long wanted) {
        return persist(
                        Step.START,
                        wanted,
                        () -> Question.post("/api/v1/sittings/" + who.sittingId() + "/attempts", who.token(), null),
                        answer -> answer.code().equals("409 sitting.not-open") ? TOO_EARLY_MILLIS : STUCK)
                .map(answer -> StartedAttempt.read(answer.body()));
    }

    private Future<String> work(StartedAttempt started) {
        witness.came(who.number(), Stage.WORKING);
        return new Working(this, server, who, habits, random, witness, started).work();
    }

    private Future<Void> look(String attemptId) {
        witness.came(who.number(), Stage.SUBMITTED);
        return persist(
                        Step.RESULT,
                        System.nanoTime(),
                        () -> Question.get("/api/v1/attempts/" + attemptId + "/result", who.token()),
                        answer -> answer.status() == 409 ? NOT_YET_MILLIS : STUCK)
                .compose(answer -> {
                    JsonObject result = answer.json();
                    if (result.getDouble("score") != null) {
                        int hundredths = (int) Math.round(100 * result.getDouble("score"));
                        witness.promised(
                                who.number(), new Promise.Scored(java.util.UUID.fromString(attemptId), hundredths));
                    }
                    return persist(
                            Step.RANKING,
                            System.nanoTime(),
                            () -> Question.get("/api/v1/exams/" + who.examId() + "/ranking?scope=people", who.token()),
                            this::any);
                })
                .mapEmpty();
    }

    /** What {@link #persist} is to do with a refusal: wait so many milliseconds, or be stuck. */
    static final long STUCK = -1;

    private long any(Heard.Answer refused) {
        return STUCK;
    }

    /**
     * Asks until there is an answer, as phones do: after 503 and silence with growing pauses.
     *
     * @param refused milliseconds to wait before asking again, or {@link #STUCK}
     * @return the answer, of status 2xx; fails with {@link Stuck}
     */
    Future<Heard.Answer> persist(
            Step step, long wantedNanos, Supplier<Question> question, Function<Heard.Answer, Long> refused) {
        return server.ask(question.get()).compose(heard -> switch (heard) {
            case Heard.Answer answer
            when answer.isOk() -> {
                pauses.forgive();
                witness.took(step, System.nanoTime() - wantedNanos);
                yield Future.succeededFuture(answer);
            }
            case Heard.Answer answer
            when answer.isPassing() ->
                again(step, answer.code(), pauses.next(answer.retryAfterMillis()), wantedNanos, question, refused);
            case Heard.Answer answer -> {
                long wait = refused.apply(answer);
                yield wait == STUCK || isLate()
                        ? stuck(step, answer.code())
                        : later(wait).compose(then -> persist(step, wantedNanos, question, refused));
            }
            case Heard.Nothing nothing -> again(step, nothing.why(), pauses.next(0), wantedNanos, question, refused);
        });
    }

    private Future<Heard.Answer> again(
            Step step,
            String why,
            long millis,
            long wantedNanos,
            Supplier<Question> question,
            Function<Heard.Answer, Long> refused) {
        witness.trouble(step, why);
        return isLate()
                ? Future.failedFuture(new Stuck(step, why))
                : later(millis).compose(then -> persist(step, wantedNanos, question, refused));
    }

    private <T> Future<T> stuck(Step step, String why) {
        witness.trouble(step, why);
        return Future.failedFuture(new Stuck(step, why));
    }

    Future<Void> later(long millis) {
        return millis <= 0
                ? Future.succeededFuture()
                : vertx.timer(millis, TimeUnit.MILLISECONDS).mapEmpty();
    }

    /** Whether even a patient candidate has given up. */
    boolean isLate() {
        return System.nanoTime() - givesUpNanos > 0;
    }

    private double exponential(double mean) {
        return Math.min(-Math.log(1 - random.nextDouble()) * mean, 4 * mean);
    }

    private static Instant instant(JsonObject json, String member) {
        return Instant.parse(json.getString(member));
    }
}
