package xuefa.course.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.course.CourseContent;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Courses as those who make them find them, cut at their units. Every future fails only when the record is away. */
public interface CourseDesk {
    /** @param version number of the newest one; 0 before the first */
    record Drafted(
            UUID id,
            UUID unitId,
            String unitName,
            CourseContent draft,
            int revision,
            int version,
            Optional<UUID> newestId,
            boolean changed,
            boolean retired,
            int learners,
            int completed,
            Instant changedAt) {}

    Future<List<Drafted>> list(Reach reach);

    /** Units where somebody may make courses. */
    Future<List<Place>> places(Reach reach);

    record Place(UUID id, String name) {}

    Future<Optional<Drafted>> find(Reach reach, UUID courseId);

    /** Empty when that unit is not theirs. */
    Future<Optional<Drafted>> create(Reach reach, Actor actor, UUID unitId, CourseContent draft);

    sealed interface Saved {
        record Done(Drafted draft) implements Saved {}

        /** Somebody else has saved since. */
        record Overtaken(int revision) implements Saved {}

        record Unknown() implements Saved {}
    }

    Future<Saved> save(Reach reach, Actor actor, UUID courseId, int revision, CourseContent draft);

    /** The draft at this revision as the next version; what is published already stays as it is. */
    Future<Saved> publish(Reach reach, Actor actor, UUID courseId, int revision);

    /** Offered to newcomers no more, or again. */
    Future<Saved> retire(Reach reach, Actor actor, UUID courseId, boolean retired);

    /** A release of a bank of their units or of those above. */
    record Release(String digest, String bank, int number, int questions) {}

    /** The newest first. */
    Future<List<Release>> releases(Reach reach);

    /** An exam that may stand at the end. */
    record Choice(UUID examId, String title) {}

    /** Of their units and of those above, the newest first. */
    Future<List<Choice>> exams(Reach reach);
}
