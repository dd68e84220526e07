package xuefa.course.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.course.LessonState;
import xuefa.course.StudyClock;
import xuefa.course.Suspicion;

/** The clocks of learners. Every future fails only when the record is away, and then nothing was done. */
public interface StudyTime {
    /**
     * What a report came to; committed.
     *
     * @param lesson how far the learner is now with the lesson that was closed, or else begun
     */
    record Reported(StudyClock.Step step, Optional<StudyClock.Lesson> about, LessonState lesson, boolean doneNow) {}

    Future<Reported> report(UUID personId, StudyClock.Asked asked);

    /** Somebody tried something outside the clock. */
    Future<Void> suspect(UUID personId, UUID versionId, Suspicion suspicion, String detail);
}
