package xuefa.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.Receipts;
import xuefa.attempt.SubmittedBy;
import xuefa.paper.Paper;
import xuefa.paper.SheetLayout;
import xuefa.result.GradedSheet;
import xuefa.result.Grading;
import xuefa.shared.Ids;
import xuefa.shared.Keys;

/** The parts that need no store, one thread, fifty questions. Run with {@code make bench} after the paths. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PureParts {
    private static final int EPOCH = 1;

    private final BenchedExam exam = new BenchedExam();
    private final UUID sitting = Ids.next();
    private final UUID person = Ids.next();
    private final Receipts receipts = new Receipts(Keys.in(Path.of("target/bench/keys")));
    private final Paper paper = draw();
    private final byte[] bytes = paper.bytes();
    private final AttemptFile file = new AttemptFile(
            Ids.next(), person, Ids.next(), sitting, exam.id(), 1, SheetLayout.of(paper), paper.digest());
    private final List<Entry> entries = Sheet.of(file.id(), 0, paper).entries();
    private final List<NewestAnswer> answers = entries.stream()
            .map(each ->
                    new NewestAnswer(each.questionId(), each.optionIds(), each.digest(file.id(), EPOCH), Instant.EPOCH))
            .toList();
    private final Map<String, List<String>> newest = newest();
    private final SecureRandom random = new SecureRandom();

    private Map<String, List<String>> newest() {
        Map<String, List<String>> byQuestion = new HashMap<>();
        entries.forEach(each -> byQuestion.put(each.questionId(), each.optionIds()));
        return byQuestion;
    }

    @Benchmark
    public Paper draw() {
        return exam.draw(sitting, person);
    }

    @Benchmark
    public SheetLayout readingPaper() {
        return SheetLayout.of(Paper.parse(bytes));
    }

    @Benchmark
    public GradedSheet grading() {
        var it = exam.prepared();
        return Grading.grade(
                it.exam().blueprint(), it.exam().rules(), it.release().questions(), file.layout(), newest);
    }

    @Benchmark
    public byte[] digestOfAnswer() {
        return entries.get(random.nextInt(entries.size())).digest(file.id(), EPOCH);
    }

    @Benchmark
    public String receiptOfSave() {
        return receipts.ofSave(
                file.id(), EPOCH, List.of(1), List.of(answers.getFirst().digest()), 1, Instant.EPOCH);
    }

    @Benchmark
    public String receiptOfSubmission() {
        return receipts.ofSubmission(file, answers, SubmittedBy.CANDIDATE, Instant.EPOCH, EPOCH);
    }
}
