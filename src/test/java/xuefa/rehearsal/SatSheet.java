package xuefa.rehearsal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.Receipts;
import xuefa.attempt.SubmittedBy;
import xuefa.bank.BankRelease;
import xuefa.exam.Pool;
import xuefa.paper.Draw;
import xuefa.paper.DrawContext;
import xuefa.paper.DrawSecret;
import xuefa.paper.Paper;
import xuefa.paper.PaperItem;
import xuefa.paper.SheetLayout;
import xuefa.rehearsal.RecordedAttempt.Answer;
import xuefa.rehearsal.RecordedAttempt.Result;
import xuefa.rehearsal.RecordedAttempt.Submission;
import xuefa.shared.Ids;
import xuefa.shared.Keys;
import xuefa.support.TestBank;

/** A candidate's sheet from start to grade, made by the same rules as the server's: what was promised, and what is in the record. */
final class SatSheet {
    static final Plan PLAN = new Plan(1, Duration.ofMinutes(1), Duration.ZERO, 10);
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Keys KEYS = Keys.in(Path.of("target", "test-rehearsal-keys"));
    private static final Receipts RECEIPTS = new Receipts(KEYS);

    private final UUID attemptId = Ids.next();
    private final Paper paper = paper();
    private final SheetLayout layout = SheetLayout.of(paper);
    private final Promises promises = new Promises();
    private final List<Answer> answers = new ArrayList<>();

    private static Paper paper() {
        BankRelease release = TestBank.release();
        var context = new DrawContext(release.digest(), PLAN.blueprint().digest(), Ids.next(), Ids.next(), 1);
        return new Draw(PLAN.blueprint(), Pool.of(release)).paper(DrawSecret.random(new SecureRandom()), context);
    }

    static RehearsedExam exam() {
        return new RehearsedExam(
                PLAN.blueprint(),
                PLAN.rules(),
                TestBank.release().questions().stream()
                        .map(RehearsedExam.Keyed::of)
                        .toList());
    }

    static Map<String, byte[]> keys() {
        return Map.of(RECEIPTS.keyId(), RECEIPTS.publicKey());
    }

    UUID attemptId() {
        return attemptId;
    }

    Promises promises() {
        return promises;
    }

    /** An answer with the option of this number is acknowledged, both numbers from 0. */
    SatSheet saves(int epoch, int question, int option) {
        PaperItem item = paper.items().toList().get(question);
        int seq =
                1 + (int) answers.stream().filter(each -> each.epoch() == epoch).count();
        Entry entry = new Entry(
                seq, item.questionId(), List.of(item.options().get(option).optionId()));
        byte[] digest = entry.digest(attemptId, epoch);
        Instant at = START.plusSeconds(answers.size() + 1);
        answers.add(new Answer(epoch, entry, HexFormat.of().formatHex(digest), "accepted", at));
        promises.hear(new Promise.Saved(
                attemptId,
                epoch,
                List.of(entry),
                RECEIPTS.ofSave(attemptId, epoch, List.of(seq), List.of(digest), seq, at)));
        return this;
    }

    RecordedAttempt open() {
        return recorded(null, List.of());
    }

    /** As the server submits and grades it, with every promise kept. */
    RecordedAttempt submits() {
        Instant at = START.plusSeconds(50);
        Map<String, NewestAnswer> newest = new TreeMap<>();
        Map<String, List<String>> chosen = new HashMap<>();
        answers.forEach(answer -> {
            Entry entry = answer.entry();
            newest.put(
                    entry.questionId(),
                    new NewestAnswer(
                            entry.questionId(),
                            entry.optionIds(),
                            entry.digest(attemptId, answer.epoch()),
                            answer.receivedAt()));
            chosen.put(entry.questionId(), entry.optionIds());
        });
        AttemptFile file =
                new AttemptFile(attemptId, Ids.next(), Ids.next(), Ids.next(), Ids.next(), 1, layout, paper.digest());
        String receipt = RECEIPTS.ofSubmission(file, List.copyOf(newest.values()), SubmittedBy.CANDIDATE, at, 1);
        int score = exam().grader().grade(layout, chosen).score().hundredths();
        promises.hear(new Promise.Submitted(attemptId, 1, List.of(), receipt));
        promises.hear(new Promise.Scored(attemptId, score));
        return recorded(new Submission(at, "candidate", receipt), List.of(new Result(1, score, false, "fail")));
    }

    private RecordedAttempt recorded(@org.jspecify.annotations.Nullable Submission submission, List<Result> results) {
        return new RecordedAttempt(
                attemptId,
                Ids.next(),
                START,
                START.plusSeconds(60),
                submission,
                new String(paper.bytes(), StandardCharsets.UTF_8),
                answers,
                results);
    }

    /** What the oracle says, an hour later. */
    List<Finding> findings(RecordedAttempt... record) {
        Oracle oracle = new Oracle(promises, Optional.of(exam()), keys(), true, START.plusSeconds(3600));
        for (RecordedAttempt attempt : record) {
            oracle.judge(attempt);
        }
        return oracle.end().findings();
    }

    static RecordedAttempt with(RecordedAttempt attempt, UnaryOperator<List<Answer>> change) {
        return new RecordedAttempt(
                attempt.id(),
                attempt.personId(),
                attempt.startedAt(),
                attempt.graceUntil(),
                attempt.submission(),
                attempt.paper(),
                change.apply(new ArrayList<>(attempt.answers())),
                attempt.results());
    }

    static RecordedAttempt withResults(RecordedAttempt attempt, UnaryOperator<List<Result>> change) {
        return new RecordedAttempt(
                attempt.id(),
                attempt.personId(),
                attempt.startedAt(),
                attempt.graceUntil(),
                attempt.submission(),
                attempt.paper(),
                attempt.answers(),
                change.apply(new ArrayList<>(attempt.results())));
    }
}
