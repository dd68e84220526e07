package xuefa.rehearsal.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import xuefa.attempt.Entry;
import xuefa.attempt.Outcome;
import xuefa.rehearsal.Habits;
import xuefa.rehearsal.Journal;
import xuefa.rehearsal.Pauses;
import xuefa.rehearsal.Promise;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.http.ExamServer.Heard;
import xuefa.rehearsal.http.ExamServer.Question;
import xuefa.rehearsal.http.VirtualCandidate.Who;

/** A device in its epoch: a journal, and saves from it, one at a time. */
final class Device {
    private static final int BATCH = 100;

    private final VirtualCandidate candidate;
    private final ExamServer server;
    private final Who who;
    private final UUID attemptId;
    private final Habits habits;
    private final RandomGenerator random;
    private final Witness witness;
    private final Pauses pauses;
    private final Journal journal;
    /** When an entry was wanted to be received, by seq; none for one that was held back or cut on purpose. */
    private final Map<Integer, Long> wanted = new HashMap<>();

    private boolean sending;
    private boolean leavesOutOldest;
    private boolean stopped;

    Device(
            VirtualCandidate candidate,
            ExamServer server,
            Who who,
            UUID attemptId,
            int epoch,
            Habits habits,
            RandomGenerator random,
            Witness witness) {
        this.candidate = candidate;
        this.server = server;
        this.who = who;
        this.attemptId = attemptId;
        this.habits = habits;
        this.random = random;
        this.witness = witness;
        this.pauses = new Pauses(random);
        this.journal = new Journal(epoch);
    }

    Journal journal() {
        return journal;
    }

    void write(String questionId, List<String> optionIds, long wantedNanos) {
        Entry entry = journal.write(questionId, optionIds);
        if (random.nextDouble() < habits.heldBack()) {
            leavesOutOldest = true;
            return;
        }
        wanted.put(entry.seq(), wantedNanos);
        send();
    }

    private void send() {
        List<Entry> batch = journal.unsaved(BATCH);
        if (sending || stopped || batch.isEmpty()) {
            return;
        }
        if (leavesOutOldest && batch.size() > 1) {
            batch = batch.subList(1, batch.size());
        }
        leavesOutOldest = false;
        sending = true;
        boolean cut = random.nextDouble() < habits.cutConnections();
        List<Entry> sent = batch;
        server.ask(save(sent).cutting(cut)).onSuccess(heard -> {
            sending = false;
            heard(sent, heard, cut);
        });
    }

    private Question save(List<Entry> entries) {
        return Question.post(
                "/api/v1/attempts/" + attemptId + "/answers",
                who.token(),
                new JsonObject().put("epoch", journal.epoch()).put("entries", Papers.entries(entries)));
    }

    private void heard(List<Entry> sent, Heard heard, boolean cut) {
        switch (heard) {
            case Heard.Answer answer
            when answer.isOk() -> {
                saved(sent, answer.json());
                pauses.forgive();
                send();
            }
            case Heard.Answer answer
            when answer.isPassing() -> again(answer.code(), pauses.next(answer.retryAfterMillis()));
            case Heard.Answer answer -> {
                witness.trouble(Step.SAVE, answer.code());
                stopped = true;
            }
            case Heard.Nothing nothing -> {
                if (cut) {
                    sent.forEach(entry -> wanted.remove(entry.seq()));
                    candidate.later(pauses.next(0)).onSuccess(then -> send());
                } else {
                    again(nothing.why(), pauses.next(0));
                }
            }
        }
    }

    private void again(String why, long millis) {
        witness.trouble(Step.SAVE, why);
        stopped |= candidate.isLate();
        candidate.later(millis).onSuccess(then -> send());
    }

    private void saved(List<Entry> sent, JsonObject json) {
        long now = System.nanoTime();
        JsonArray outcomes = json.getJsonArray("outcomes");
        List<Entry> durable = Papers.durable(outcomes, sent);
        if (!durable.isEmpty()) {
            witness.promised(
                    who.number(), new Promise.Saved(attemptId, journal.epoch(), durable, json.getString("receipt")));
        }
        Map<Integer, Outcome> bySeq = Papers.outcomes(outcomes);
        bySeq.forEach((seq, outcome) -> {
            journal.settle(seq, outcome);
            Long since = wanted.remove(seq);
            if (since != null && outcome.isDurable()) {
                witness.took(Step.SAVE, now - since);
            }
            if (!outcome.isDurable()) {
                witness.trouble(Step.SAVE, outcome.code());
            }
        });
        journal.received(json.getInteger("highWater"));
    }

    /** Repeats the newest entry, as a phone does after a silence. */
    void stillHere() {
        journal.newest().filter(newest -> !sending && !stopped).ifPresent(newest -> {
            sending = true;
            server.ask(save(List.of(newest))).onSuccess(heard -> {
                sending = false;
                heard(List.of(newest), heard, false);
            });
        });
    }

    /** Sends no more by itself. */
    void stop() {
        stopped = true;
    }

    /** Nobody looks at it any more. */
    void leave() {
        stopped = true;
    }

    /** What is still unsaved is sent once more by a device that was left behind; the server keeps it and does not count it. */
    Future<Void> tryOnce() {
        List<Entry> left = journal.unsaved(BATCH);
        return left.isEmpty() || sending
                ? Future.succeededFuture()
                : server.ask(save(left)).mapEmpty();
    }
}
