package xuefa.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.paper.Paper;
import xuefa.paper.SheetLayout;
import xuefa.rehearsal.Finding.Kind;
import xuefa.rehearsal.Promises.OfAttempt;
import xuefa.rehearsal.Promises.Place;
import xuefa.rehearsal.RecordedAttempt.Answer;
import xuefa.rehearsal.RecordedAttempt.Submission;

/**
 * Holds the record against what candidates were promised, and against itself. Pure: told everything, asks nobody. Judges each attempt
 * of the record once, then says what it found. Not thread-safe.
 */
public final class Oracle {
    /** Within this time the server ends what is overdue. */
    private static final Duration SWEPT = Duration.ofSeconds(30);

    private final Promises promises;
    private final RehearsedExam.@Nullable Grader grader;
    private final Map<String, byte[]> keys;
    private final boolean over;
    private final Instant asOf;
    private final Set<UUID> judged = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param exam empty while its keys are held back: grades are not judged then
     * @param keys with which submissions are signed, 32 bytes each, by id
     * @param over whether everything had ended
     * @param asOf the moment, by the server's clock, at which the record was read
     */
    public Oracle(
            Promises promises, Optional<RehearsedExam> exam, Map<String, byte[]> keys, boolean over, Instant asOf) {
        this.promises = promises;
        this.grader = exam.map(RehearsedExam::grader).orElse(null);
        this.keys = keys;
        this.over = over;
        this.asOf = asOf;
    }

    public void judge(RecordedAttempt attempt) {
        judged.add(attempt.id());
        OfAttempt promised = promises.byAttempt().get(attempt.id());
        if (promised != null) {
            judgePromised(attempt, promised);
        }
        for (Answer answer : attempt.answers()) {
            if (!answer.digest().equals(HexFormat.of().formatHex(digest(attempt, answer)))) {
                find(Kind.CHANGED, attempt, "entry " + place(answer) + " is not what its digest was taken of");
            }
        }
        if (!attempt.isOpen()) {
            judgeSubmitted(attempt, Objects.requireNonNull(attempt.submission()));
        } else if (asOf.isAfter(attempt.graceUntil().plus(SWEPT))) {
            find(Kind.LEFT_OPEN, attempt, "still open, though its time was up at " + attempt.graceUntil());
        }
    }

    private static byte[] digest(RecordedAttempt attempt, Answer answer) {
        return answer.entry().digest(attempt.id(), answer.epoch());
    }

    private static Place place(Answer answer) {
        return new Place(answer.epoch(), answer.entry().seq());
    }

    private void judgePromised(RecordedAttempt attempt, OfAttempt promised) {
        Map<Place, Answer> there = attempt.answers().stream()
                .collect(Collectors.toMap(Oracle::place, answer -> answer, (first, second) -> first));
        promised.durable().forEach((place, digest) -> {
            Answer answer = there.get(place);
            if (answer == null) {
                find(Kind.LOST, attempt, "entry " + place + " was acknowledged and is not in the record");
            } else if (!Arrays.equals(digest(attempt, answer), digest)) {
                find(Kind.CHANGED, attempt, "entry " + place + " was acknowledged with another content");
            } else if (!answer.isAccepted()) {
                find(Kind.LOST, attempt, "entry " + place + " was acknowledged and is " + answer.disposition());
            }
        });
        String receipt = promised.submission();
        Submission submission = attempt.submission();
        if (receipt != null && submission == null) {
            find(Kind.LOST, attempt, "the submission was acknowledged and the attempt is open");
        } else if (receipt != null
                && submission != null
                && !submission.receipt().equals(receipt)) {
            find(Kind.RECEIPT, attempt, "another receipt of the submission is in the record");
        }
        Integer shown = promised.shown();
        if (shown != null && attempt.results().stream().noneMatch(result -> result.score() == shown)) {
            find(
                    Kind.CHANGED,
                    attempt,
                    "the candidate was shown a score of " + shown + " hundredths, which is no more");
        }
        String wrong = promised.wrong();
        if (wrong != null) {
            find(Kind.RECEIPT, attempt, wrong);
        }
    }

    private void judgeSubmitted(RecordedAttempt attempt, Submission submission) {
        if (attempt.results().isEmpty()) {
            find(Kind.UNGRADED, attempt, "submitted, and there is no result");
        }
        attempt.results().stream()
                .collect(Collectors.groupingBy(RecordedAttempt.Result::gradingVersion, Collectors.counting()))
                .forEach((version, count) -> {
                    if (count > 1) {
                        find(Kind.DOUBLE_RESULT, attempt, count + " results of grading version " + version);
                    }
                });
        Instant last = submission.by().equals("clock") ? attempt.graceUntil() : submission.at();
        attempt.answers().stream()
                .filter(answer -> answer.isAccepted() && answer.receivedAt().isAfter(last))
                .forEach(answer -> find(Kind.LATE, attempt, "entry " + place(answer) + " was accepted after the end"));
        SortedMap<String, Answer> newest = newest(attempt);
        judgeReceipt(attempt, submission, newest);
        if (grader != null) {
            int score = score(grader, attempt, newest);
            attempt.results().stream()
                    .filter(result -> result.score() != score)
                    .forEach(result -> find(
                            Kind.WRONG_GRADE,
                            attempt,
                            "graded " + result.score() + " hundredths, its newest answers give " + score));
        }
    }

    private void judgeReceipt(RecordedAttempt attempt, Submission submission, SortedMap<String, Answer> newest) {
        boolean isTrue = ReceiptText.read(submission.receipt())
                .filter(receipt -> receipt.isSignedBy(keys))
                .filter(receipt -> receipt.text("attemptId").equals(attempt.id().toString()))
                .filter(receipt -> Instant.parse(receipt.text("submittedAt")).equals(submission.at()))
                .filter(receipt -> receipt.text("answers")
                        .equals(ReceiptText.digestOver(newest.values().stream()
                                .map(answer -> digest(attempt, answer))
                                .toList())))
                .isPresent();
        if (!isTrue) {
            find(Kind.RECEIPT, attempt, "the signed receipt of the submission says something else than the record");
        }
    }

    /** By question, in the order of question ids. Answers come by epoch and seq. */
    private static SortedMap<String, Answer> newest(RecordedAttempt attempt) {
        SortedMap<String, Answer> newest = new TreeMap<>();
        attempt.answers().stream()
                .filter(Answer::isAccepted)
                .forEach(answer -> newest.put(answer.entry().questionId(), answer));
        return newest;
    }

    private static int score(RehearsedExam.Grader grader, RecordedAttempt attempt, Map<String, Answer> newest) {
        SheetLayout layout = SheetLayout.of(Paper.parse(attempt.paper().getBytes(StandardCharsets.UTF_8)));
        Map<String, List<String>> chosen = new HashMap<>();
        newest.forEach((question, answer) -> {
            if (layout.check(question, answer.entry().optionIds()) == SheetLayout.Known.KNOWN) {
                chosen.put(question, answer.entry().optionIds());
            }
        });
        return grader.grade(layout, chosen).score().hundredths();
    }

    /** To be asked for once every attempt of the record has been judged. */
    public Judgement end() {
        promises.byAttempt().forEach((attemptId, of) -> {
            if (!judged.contains(attemptId)) {
                findings.add(new Finding(
                        Kind.LOST, attemptId, "the attempt was promised something and is not in the record"));
            }
        });
        return new Judgement(
                judged.size(), promises.answers(), promises.submissions(), grader != null, over, List.copyOf(findings));
    }

    private void find(Kind kind, RecordedAttempt attempt, String sentence) {
        findings.add(new Finding(kind, attempt.id(), sentence));
    }

    /**
     * What the oracle says.
     *
     * @param attempts in the record
     * @param answers acknowledged, and held against the record; likewise submissions
     * @param graded whether grades were computed again
     * @param over whether everything had ended
     */
    public record Judgement(
            int attempts, int answers, int submissions, boolean graded, boolean over, List<Finding> findings) {
        public Judgement {
            findings = List.copyOf(findings);
        }

        /** How many of each kind. */
        public SortedMap<Kind, Long> byKind() {
            return findings.stream().collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.counting()));
        }
    }
}
