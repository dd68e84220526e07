package xuefa.rehearsal.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import xuefa.attempt.Entry;
import xuefa.attempt.SeqRange;
import xuefa.rehearsal.Deeds;
import xuefa.rehearsal.Habits;
import xuefa.rehearsal.Promise;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.http.ExamServer.Heard;
import xuefa.rehearsal.http.ExamServer.Question;
import xuefa.rehearsal.http.VirtualCandidate.Who;

/** A virtual candidate from the paper to the receipt. */
final class Working {
    private static final long SILENCE_MILLIS = 45_000;
    private static final int MOST_ENTRIES = 200;

    private final VirtualCandidate candidate;
    private final ExamServer server;
    private final Who who;
    private final RandomGenerator random;
    private final Habits habits;
    private final Witness witness;
    private final UUID attemptId;
    private final Deeds deeds;
    private final long startedNanos = System.nanoTime();
    private final long remainingMillis;
    private final Map<String, List<String>> believed = new HashMap<>();
    private Device device;

    Working(
            VirtualCandidate candidate,
            ExamServer server,
            Who who,
            Habits habits,
            RandomGenerator random,
            Witness witness,
            StartedAttempt started) {
        this.candidate = candidate;
        this.server = server;
        this.who = who;
        this.habits = habits;
        this.random = random;
        this.witness = witness;
        this.attemptId = started.attemptId();
        this.remainingMillis = started.remainingMillis();
        this.deeds = Deeds.of(started.questions(), remainingMillis, habits, random);
        this.device = device(started.epoch());
    }

    private Device device(int epoch) {
        return new Device(candidate, server, who, attemptId, epoch, habits, random, witness);
    }

    /** The attempt, once it is submitted or its time is up. */
    Future<String> work() {
        return act(0).compose(done -> deeds.submits()
                        ? until(deeds.endMillis()).compose(now -> submit())
                        : until(remainingMillis + 1000))
                .onComplete(done -> device.leave())
                .map(done -> attemptId.toString());
    }

    private Future<Void> act(int number) {
        if (number == deeds.list().size()) {
            return Future.succeededFuture();
        }
        Deeds.Deed deed = deeds.list().get(number);
        return until(deed.atMillis())
                .compose(now -> switch (deed) {
                    case Deeds.Answer answer -> {
                        write(answer.questionId(), answer.optionIds(), nanos(answer.atMillis()));
                        yield Future.<Void>succeededFuture();
                    }
                    case Deeds.OtherDevice other -> changeDevice();
                })
                .compose(done -> act(number + 1));
    }

    private void write(String questionId, List<String> optionIds, long wantedNanos) {
        believed.put(questionId, optionIds.stream().sorted().toList());
        device.write(questionId, optionIds, wantedNanos);
    }

    private long nanos(long atMillis) {
        return startedNanos + TimeUnit.MILLISECONDS.toNanos(atMillis);
    }

    /** Waits, and says now and then that there is still somebody. */
    private Future<Void> until(long atMillis) {
        long left = TimeUnit.NANOSECONDS.toMillis(nanos(atMillis) - System.nanoTime());
        return left <= SILENCE_MILLIS
                ? candidate.later(left)
                : candidate.later(SILENCE_MILLIS).compose(then -> {
                    device.stillHere();
                    return until(atMillis);
                });
    }

    /** Takes over, reads all there is, and writes again what the old device had not got through. */
    private Future<Void> changeDevice() {
        Device old = device;
        return candidate
                .persist(
                        Step.TAKE_OVER,
                        System.nanoTime(),
                        () -> Question.post("/api/v1/attempts/" + attemptId + "/epoch", who.token(), null),
                        refused -> VirtualCandidate.STUCK)
                .compose(taken -> {
                    device = device(taken.json().getInteger("epoch"));
                    old.leave();
                    return candidate.persist(
                            Step.PAPER,
                            System.nanoTime(),
                            () -> Question.get("/api/v1/attempts/" + attemptId, who.token()),
                            refused -> VirtualCandidate.STUCK);
                })
                .compose(found -> {
                    Map<String, List<String>> there = Papers.answers(found.json());
                    believed.forEach((question, options) -> {
                        if (!options.equals(there.getOrDefault(question, List.of()))) {
                            device.write(question, options, System.nanoTime());
                        }
                    });
                    return old.tryOnce();
                });
    }

    private Future<Void> submit() {
        deeds.last().ifPresent(answer -> device.journal().write(answer.questionId(), answer.optionIds()));
        device.stop();
        return candidate
                .persist(Step.SUBMIT, nanos(deeds.endMillis()), this::submission, this::refused)
                .map(answer -> {
                    JsonObject json = answer.json();
                    List<Entry> durable = Papers.durable(
                            json.getJsonArray("outcomes", new JsonArray()),
                            device.journal().unsaved(MOST_ENTRIES));
                    witness.promised(
                            who.number(),
                            new Promise.Submitted(
                                    attemptId, device.journal().epoch(), durable, json.getString("receipt")));
                    return null;
                });
    }

    private Question submission() {
        JsonObject body = new JsonObject()
                .put("epoch", device.journal().epoch())
                .put("highWater", device.journal().last());
        List<Entry> unsaved = device.journal().unsaved(MOST_ENTRIES);
        if (!unsaved.isEmpty()) {
            body.put("entries", Papers.entries(unsaved));
        }
        return Question.post("/api/v1/attempts/" + attemptId + "/submission", who.token(), body)
                .cutting(random.nextDouble() < habits.cutConnections());
    }

    private long refused(Heard.Answer answer) {
        JsonObject json = answer.json();
        if (!answer.code().equals("409 attempt.missing-answers")) {
            return VirtualCandidate.STUCK;
        }
        device.journal()
                .missing(Objects.requireNonNull(json.getJsonArray("missing")).stream()
                        .map(each -> (JsonObject) each)
                        .map(range -> new SeqRange(range.getInteger("from"), range.getInteger("to")))
                        .toList());
        return 0;
    }
}
