package xuefa.course.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.course.Suspicion;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** What those who look after learners see, cut at their units. Every future fails only when the record is away. */
public interface FollowingLearners {
    /** @param required whether the course is required of them */
    record Learner(
            UUID personId,
            String name,
            String unitName,
            UUID courseId,
            String course,
            boolean required,
            Optional<Instant> joinedAt,
            Optional<Instant> completedAt,
            int chaptersDone,
            int chapters,
            int seconds,
            int totalSeconds,
            Optional<Instant> lastAt,
            int flags) {}

    /** @param state joined, completed or missing; empty for all */
    record Wanted(Optional<UUID> courseId, Optional<String> state, String words, boolean flagged) {}

    Future<List<Learner>> learners(Reach reach, Wanted wanted);

    record Flag(
            UUID id,
            UUID personId,
            String name,
            String unitName,
            Optional<String> course,
            Suspicion reason,
            int times,
            Instant firstAt,
            Instant lastAt,
            String detail,
            Optional<Decision> decision) {}

    /** @param decision dismissed or confirmed */
    record Decision(String decision, String by, Instant at, String words) {}

    /** Those that happened often enough to be looked at, the newest first. */
    Future<List<Flag>> flags(Reach reach, boolean open);

    /** Once; empty when there is none for them or it was decided. */
    Future<Optional<Flag>> decide(Reach reach, Actor actor, UUID flagId, String decision, String words);
}
