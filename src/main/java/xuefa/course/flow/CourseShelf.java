package xuefa.course.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.course.CourseVersion;
import xuefa.course.LessonState;
import xuefa.people.PostCategory;

/** Courses as learners find them. Every future fails only when the record is away. */
public interface CourseShelf {
    Future<Optional<CourseVersion>> version(UUID versionId);

    /**
     * A course that somebody may take, or takes.
     *
     * @param version theirs; for newcomers the newest
     * @param joinedAt empty for newcomers
     * @param newer whether there is a newer version than theirs
     */
    record Offered(
            CourseVersion version,
            String unitName,
            Optional<Instant> joinedAt,
            Optional<Instant> completedAt,
            boolean newer,
            Map<UUID, LessonState> lessons) {}

    /** @param posts categories of the posts that they hold today */
    record Offer(Set<PostCategory> posts, List<Offered> courses) {}

    /** Courses of the units where somebody works and of those above, and those that they take, by title. */
    Future<Offer> offer(UUID personId);

    /** The version that somebody takes; empty when they don't. */
    Future<Optional<UUID>> taken(UUID personId, UUID courseId);

    /** They take it from now on; the one they took already stays. */
    Future<Void> join(UUID personId, UUID courseId, UUID versionId);

    Future<Map<UUID, LessonState>> lessons(UUID personId, UUID versionId);
}
