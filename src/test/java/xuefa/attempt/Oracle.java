package xuefa.attempt;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import xuefa.attempt.RecordedSitting.Answer;
import xuefa.attempt.RecordedSitting.Attempt;
import xuefa.result.Grading;
import xuefa.shared.Keys;
import xuefa.shared.store.StoreAddress;

/** Says in which ways a sitting in the database contradicts what clients were told, or itself. Pure but for reading it. */
final class Oracle {
    private final StoreAddress database;
    private final Receipts receipts;

    Oracle(StoreAddress database, Path keys) {
        this.database = database;
        this.receipts = new Receipts(Keys.in(keys));
    }

    /** One sentence each, beginning with its kind; none when all is well. */
    List<String> findings(String sittingId, Told told) {
        RecordedSitting sitting = RecordedSitting.read(database, sittingId);
        Map<UUID, Attempt> byId =
                sitting.attempts().stream().collect(Collectors.toMap(Attempt::id, Function.identity()));
        List<String> findings = new ArrayList<>();
        told.durable().forEach(each -> judge(each, Objects.requireNonNull(byId.get(each.attemptId())), findings));
        told.receipts().forEach(each -> judge(each, Objects.requireNonNull(byId.get(each.attemptId())), findings));
        sitting.attempts().forEach(attempt -> judge(sitting, attempt, findings));
        return findings;
    }

    private static void judge(Told.Durable durable, Attempt attempt, List<String> findings) {
        boolean there = attempt.answers().stream()
                .anyMatch(answer -> answer.accepted()
                        && answer.epoch() == durable.epoch()
                        && answer.entry().equals(durable.entry()));
        if (!there) {
            findings.add("lost: " + durable);
        }
    }

    private void judge(Told.Receipt receipt, Attempt attempt, List<String> findings) {
        var says = receipts.verify(receipt.text()).map(JsonObject::new);
        if (says.isEmpty()
                || !says.get().getString("attemptId").equals(receipt.attemptId().toString())) {
            findings.add("receipt: not genuine for " + receipt.attemptId());
        } else if (receipt.ofSubmission() && !receipt.text().equals(attempt.receipt())) {
            findings.add("receipt: another one is in the record of " + attempt.id());
        }
    }

    private void judge(RecordedSitting sitting, Attempt attempt, List<String> findings) {
        for (Answer answer : attempt.answers()) {
            if (!answer.digest()
                    .equals(HexFormat.of().formatHex(answer.entry().digest(attempt.id(), answer.epoch())))) {
                findings.add("digest: of epoch " + answer.epoch() + " " + answer.entry() + " of " + attempt.id());
            }
        }
        if (attempt.results().size() != (attempt.isOpen() ? 0 : 1)) {
            findings.add("results: " + attempt.results().size() + " of " + attempt.id());
        } else if (!attempt.isOpen()) {
            judgeSubmitted(sitting, attempt, findings);
        }
    }

    private void judgeSubmitted(RecordedSitting sitting, Attempt attempt, List<String> findings) {
        Instant submittedAt = Objects.requireNonNull(attempt.submittedAt());
        Instant last = attempt.byClock() ? attempt.graceUntil() : submittedAt;
        attempt.answers().stream()
                .filter(answer -> answer.accepted() && answer.receivedAt().isAfter(last))
                .forEach(answer ->
                        findings.add("late: " + answer.receivedAt() + " is after " + last + " of " + attempt.id()));
        SortedMap<String, Answer> newest = newest(attempt);
        int score = score(sitting, attempt, newest);
        var result = attempt.results().getFirst();
        if (result.hundredths() != score) {
            findings.add("score: " + result.hundredths() + " and not " + score + " of " + attempt.id());
        }
        if (!result.timeUsed()
                .equals(Duration.ofMillis(
                        Duration.between(attempt.startedAt(), submittedAt).toMillis()))) {
            findings.add("time used: " + result.timeUsed() + " of " + attempt.id());
        }
        var says = receipts.verify(attempt.receipt()).map(JsonObject::new).orElseGet(JsonObject::new);
        if (!digestOver(newest).equals(says.getString("answers"))
                || !submittedAt.toString().equals(says.getString("submittedAt"))) {
            findings.add("receipt: says something else than the record of " + attempt.id());
        }
    }

    /** By question, in the order of question ids. */
    private static SortedMap<String, Answer> newest(Attempt attempt) {
        SortedMap<String, Answer> newest = new TreeMap<>();
        attempt.answers().stream()
                .filter(Answer::accepted)
                .forEach(answer -> newest.put(answer.entry().questionId(), answer));
        return newest;
    }

    private static int score(RecordedSitting sitting, Attempt attempt, Map<String, Answer> newest) {
        Map<String, List<String>> chosen = new HashMap<>();
        newest.forEach((question, answer) -> chosen.put(question, answer.entry().optionIds()));
        return Grading.grade(sitting.blueprint(), sitting.rules(), sitting.pool(), attempt.layout(), chosen)
                .score()
                .hundredths();
    }

    private static String digestOver(SortedMap<String, Answer> newest) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            newest.values().forEach(answer -> sha.update(HexFormat.of().parseHex(answer.digest())));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
