package xuefa.course.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import xuefa.course.Chapter;
import xuefa.course.CourseVersion;

/** What learners answered. Every future fails only when the record is away. */
public interface Learning {
    /** The last answer to a question. */
    record Given(SortedSet<String> letters, boolean correct) {}

    /** By question. */
    Future<Map<String, Given>> given(UUID personId, UUID versionId, UUID chapterId);

    /** Keeps an answer; when the chapter is done with it, all that follows is done too. True then. */
    Future<Boolean> answer(UUID personId, CourseVersion version, Chapter chapter, String questionId, Given given);

    /**
     * A test that was begun.
     *
     * @param questions ids in their order
     * @param result empty while it isn't handed in
     */
    record Test(
            UUID id,
            UUID versionId,
            int number,
            List<String> questions,
            Instant startedAt,
            Optional<TestResult> result) {}

    /** @param answers by question */
    record TestResult(Map<String, SortedSet<String>> answers, int correct, boolean passed, Instant submittedAt) {}

    /** @param used how many were handed in */
    record TestStanding(int used, boolean passed, Optional<UUID> open) {}

    Future<TestStanding> standing(UUID personId, UUID versionId);

    /** The open test, or this new one. */
    Future<Test> start(UUID personId, CourseVersion version, List<String> questions);

    Future<Optional<Test>> test(UUID personId, UUID testId);

    /** Keeps a result once, and completes the course when nothing is missing; what was kept first. */
    Future<Test> submit(UUID personId, CourseVersion version, UUID testId, TestResult result);

    /** Completes a course of which nothing is missing any more. */
    Future<Void> settle(UUID personId, CourseVersion version);
}
