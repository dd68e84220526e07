package xuefa.course;

import java.time.Instant;
import java.util.Optional;

/** How far somebody is with a lesson. */
public record LessonState(Covered covered, Optional<Instant> doneAt) {
    public static final LessonState NEW = new LessonState(Covered.NOTHING, Optional.empty());
}
