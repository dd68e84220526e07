package xuefa.course.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.bank.Choice;
import xuefa.bank.Question;
import xuefa.course.Chapter;
import xuefa.course.CourseContent.Ending;
import xuefa.course.CourseVersion;
import xuefa.course.LessonState;
import xuefa.course.Suspicion;

/** The test at the end of a course, drawn anew each time. */
public final class TakingTest {
    /** @param questions in their order */
    public record Paper(Learning.Test test, List<Question> questions) {}

    public sealed interface Outcome {
        record Open(Paper paper) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Chapters come first. */
        record Missing(List<Chapter> chapters) implements Outcome {}

        record NoMore(int allowed) implements Outcome {}
    }

    private final ReadingChapter reading;
    private final CourseShelf shelf;
    private final Releases releases;
    private final Learning learning;
    private final StudyTime time;
    private final InstantSource clock;
    private final Random random;

    public TakingTest(
            ReadingChapter reading,
            CourseShelf shelf,
            Releases releases,
            Learning learning,
            StudyTime time,
            InstantSource clock,
            Random random) {
        this.reading = reading;
        this.shelf = shelf;
        this.releases = releases;
        this.learning = learning;
        this.time = time;
        this.clock = clock;
        this.random = random;
    }

    public Future<Outcome> start(UUID personId, UUID courseId) {
        return reading.taken(personId, courseId)
                .compose(version ->
                        version.isPresent() && version.get().content().ending() instanceof Ending.Test test
                                ? start(personId, version.get(), test)
                                : Future.succeededFuture(new Outcome.Unknown()));
    }

    private Future<Outcome> start(UUID personId, CourseVersion version, Ending.Test test) {
        return shelf.lessons(personId, version.id()).compose(lessons -> {
            List<Chapter> missing = version.content().chapters().stream()
                    .filter(each -> lessons.getOrDefault(each.id(), LessonState.NEW)
                            .doneAt()
                            .isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                return time.suspect(
                                personId,
                                version.id(),
                                Suspicion.LAST_STEP,
                                "the test, with " + missing.size() + " chapters missing")
                        .map(new Outcome.Missing(missing));
            }
            return learning.standing(personId, version.id())
                    .compose(standing ->
                            standing.open().isEmpty() && (standing.passed() || standing.used() >= test.attempts())
                                    ? Future.succeededFuture(new Outcome.NoMore(test.attempts()))
                                    : draw(personId, version, test));
        });
    }

    private Future<Outcome> draw(UUID personId, CourseVersion version, Ending.Test test) {
        return releases.find(test.release()).compose(release -> {
            if (release.isEmpty()) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            List<String> pool = pool(release.get(), test);
            Collections.shuffle(pool, random);
            return learning.start(
                            personId, version, List.copyOf(pool.subList(0, Math.min(test.questions(), pool.size()))))
                    .map(started -> new Outcome.Open(paper(started, release.get())));
        });
    }

    private static List<String> pool(BankRelease release, Ending.Test test) {
        List<String> pool = new ArrayList<>();
        for (Question each : release.questions()) {
            boolean on = test.laws().isEmpty() || test.laws().contains(each.lawId());
            if (on && each.task() instanceof Choice) {
                pool.add(each.id());
            }
        }
        return pool;
    }

    private static Paper paper(Learning.Test test, BankRelease release) {
        return new Paper(
                test,
                test.questions().stream()
                        .flatMap(id -> release.find(id).stream())
                        .toList());
    }

    /** Hands a test in; what was handed in first stays. */
    public Future<Outcome> submit(UUID personId, UUID testId, Map<String, SortedSet<String>> answers) {
        return learning.test(personId, testId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new Outcome.Unknown())
                        : shelf.version(found.get().versionId())
                                .compose(version -> graded(personId, version.orElseThrow(), found.get(), answers)));
    }

    private Future<Outcome> graded(
            UUID personId, CourseVersion version, Learning.Test test, Map<String, SortedSet<String>> answers) {
        if (!(version.content().ending() instanceof Ending.Test rule)) {
            return Future.succeededFuture(new Outcome.Unknown());
        }
        return releases.find(rule.release()).map(Optional::orElseThrow).compose(release -> {
            Paper paper = paper(test, release);
            int correct = (int) paper.questions().stream()
                    .filter(each -> each.isAnsweredBy(answers.getOrDefault(each.id(), new TreeSet<>())))
                    .count();
            boolean passed =
                    correct * 100 >= rule.passPercent() * test.questions().size();
            var result = new Learning.TestResult(answers, correct, passed, clock.instant());
            return learning.submit(personId, version, test.id(), result)
                    .map(kept -> new Outcome.Open(paper(kept, release)));
        });
    }
}
