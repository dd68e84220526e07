package xuefa.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.Entry;
import xuefa.paper.Paper;
import xuefa.paper.SheetLayout;
import xuefa.rehearsal.Finding.Kind;

/**
 * Holds the record against what candidates were promised, and against itself. Pure: told everything, asks nobody. First the
 * promises, then each attempt of the record once, then the end. Not thread-safe.
 */
public final class Oracle {
    private final RehearsedExam.@Nullable Grader grader;
    private final boolean over;
    private final Map<UUID, Promised> promised = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int attempts;
    private int promises;

    /** What one attempt was promised. */
    private static final class Promised {
        /** Digests in hex, by epoch and seq. */
        private final Map<Place, String> durable = new LinkedHashMap<>();

        private @Nullable String submission;
        private @Nullable Integer shown;
    }

    private record Place(int epoch, int seq) {}

    /**
     * @param exam empty while its keys are held back: grades are not judged then
     * @param over everything should have ended: what is open is a finding
     */
    public Oracle(Optional<RehearsedExam> exam, boolean over) {
        this.grader = exam.map(RehearsedExam::grader).orElse(null);
        this.over = over;
    }

    public void hear(Promise promise) {
        Promised of = promised.computeIfAbsent(promise.attemptId(), id -> new Promised());
        switch (promise) {
            case Promise.Saved saved -> durable(of, saved.attemptId(), saved.epoch(), saved.entries());
            case Promise.Submitted submitted -> {
                durable(of, submitted.attemptId(), submitted.epoch(), submitted.entries());
                promises++;
                if (of.submission != null && !of.submission.equals(submitted.receipt())) {
                    find(Kind.RECEIPT, promise.attemptId(), "two different receipts were given for one submission");
                }
                of.submission = submitted.receipt();
            }
            case Promise.Scored scored -> of.shown = scored.hundredths();
        }
    }

    private void durable(Promised of, UUID attemptId, int epoch, List<Entry> entries) {
        promises += entries.size();
        entries.forEach(entry -> of.durable.put(new Place(epoch, entry.seq()), hex(entry, attemptId, epoch)));
    }

    private static String hex(Entry entry, UUID attemptId, int epoch) {
        return HexFormat.of().formatHex(entry.digest(attemptId, epoch));
    }

    public void judge(RecordedAttempt attempt) {
        attempts++;
        Promised of = promised.remove(attempt.id());
        if (of != null) {
            judgePromised(attempt, of);
        }
        for (RecordedAttempt.Answer answer : attempt.answers()) {
            if (!answer.digest().equals(hex(answer.entry(), attempt.id(), answer.epoch()))) {
                find(Kind.CHANGED, attempt.id(), "entry " + place(answer) + " is not what its digest was taken of");
            }
        }
        if (attempt.isOpen()) {
            if (over) {
                find(Kind.LEFT_OPEN, attempt.id(), "still open after the end");
            }
        } else {
            judgeResults(attempt);
        }
    }

    private void judgePromised(RecordedAttempt attempt, Promised of) {
        Map<Place, RecordedAttempt.Answer> there = attempt.answers().stream()
                .collect(Collectors.toMap(
                        answer -> new Place(answer.epoch(), answer.entry().seq()), answer -> answer, (a, b) -> a));
        of.durable.forEach((place, digest) -> {
            RecordedAttempt.Answer answer = there.get(place);
            String name = "entry " + place.epoch() + "/" + place.seq();
            if (answer == null) {
                find(Kind.LOST, attempt.id(), name + " was acknowledged and is not in the record");
            } else if (!hex(answer.entry(), attempt.id(), place.epoch()).equals(digest)) {
                find(Kind.CHANGED, attempt.id(), name + " was acknowledged with another content");
            } else if (!answer.isAccepted()) {
                find(Kind.LOST, attempt.id(), name + " was acknowledged and is " + answer.disposition());
            }
        });
        if (of.submission != null) {
            if (attempt.submission() == null) {
                find(Kind.LOST, attempt.id(), "the submission was acknowledged and the attempt is open");
            } else if (!attempt.submission().receipt().equals(of.submission)) {
                find(Kind.RECEIPT, attempt.id(), "another receipt of the submission is in the record");
            }
        }
        Integer shown = of.shown;
        if (shown != null && attempt.results().stream().noneMatch(result -> result.score() == shown)) {
            find(
                    Kind.CHANGED,
                    attempt.id(),
                    "the candidate was shown " + shown + " hundredths, the record says otherwise");
        }
    }

    private void judgeResults(RecordedAttempt attempt) {
        RecordedAttempt.Submission submission = java.util.Objects.requireNonNull(attempt.submission());
        if (attempt.results().isEmpty()) {
            find(Kind.UNGRADED, attempt.id(), "submitted, and there is no result");
        }
        attempt.results().stream()
                .collect(Collectors.groupingBy(RecordedAttempt.Result::gradingVersion, Collectors.counting()))
                .forEach((version, count) -> {
                    if (count > 1) {
                        find(Kind.DOUBLE_RESULT, attempt.id(), count + " results of grading version " + version);
                    }
                });
        Instant last = submission.by().equals("clock") ? attempt.graceUntil() : submission.at();
        attempt.answers().stream()
                .filter(answer -> answer.isAccepted() && answer.receivedAt().isAfter(last))
                .forEach(answer ->
                        find(Kind.LATE, attempt.id(), "entry " + place(answer) + " was accepted after the end"));
        if (grader != null) {
            int score = score(grader, attempt);
            attempt.results().stream()
                    .filter(result -> result.score() != score)
                    .forEach(result -> find(
                            Kind.WRONG_GRADE,
                            attempt.id(),
                            "graded " + result.score() + " hundredths, its newest answers give " + score));
        }
    }

    private static String place(RecordedAttempt.Answer answer) {
        return answer.epoch() + "/" + answer.entry().seq();
    }

    private static int score(RehearsedExam.Grader grader, RecordedAttempt attempt) {
        SheetLayout layout = SheetLayout.of(Paper.parse(attempt.paper().getBytes(StandardCharsets.UTF_8)));
        Map<String, List<String>> newest = new HashMap<>();
        attempt.answers().stream()
                .filter(answer -> answer.isAccepted()
                        && layout.check(
                                        answer.entry().questionId(),
                                        answer.entry().optionIds())
                                == SheetLayout.Known.KNOWN)
                .forEach(answer ->
                        newest.put(answer.entry().questionId(), answer.entry().optionIds()));
        return grader.grade(layout, newest).score().hundredths();
    }

    /** What was found; to be asked for once, when every attempt of the record has been judged. */
    public Judgement end() {
        promised.forEach((attemptId, of) -> {
            if (!of.durable.isEmpty() || of.submission != null) {
                find(Kind.LOST, attemptId, "the attempt was promised something and is not in the record");
            }
        });
        promised.clear();
        return new Judgement(attempts, promises, grader != null, List.copyOf(findings));
    }

    private void find(Kind kind, UUID attemptId, String sentence) {
        findings.add(new Finding(kind, attemptId, sentence));
    }

    /**
     * What the oracle says.
     *
     * @param attempts in the record
     * @param promises answers and submissions acknowledged, held against the record
     * @param graded whether grades were computed again
     */
    public record Judgement(int attempts, int promises, boolean graded, List<Finding> findings) {}
}
