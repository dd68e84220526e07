package xuefa.course.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.course.CourseContent.Ending;
import xuefa.course.flow.CourseShelf.Offered;
import xuefa.people.PostCategory;

/** What courses there are for somebody, and taking one. Every future fails only when the record is away. */
public final class LookingAtCourses {
    private final CourseShelf shelf;
    private final Learning learning;

    public LookingAtCourses(CourseShelf shelf, Learning learning) {
        this.shelf = shelf;
        this.learning = learning;
    }

    public Future<CourseShelf.Offer> offer(UUID personId) {
        return shelf.offer(personId);
    }

    /**
     * One of them.
     *
     * @param test how they stand with the test at its end
     */
    public record Opened(Offered course, Set<PostCategory> posts, Learning.TestStanding test) {}

    /** Empty when there is none for them. Whoever has passed the exam at the end meanwhile has completed it with this look. */
    public Future<Optional<Opened>> one(UUID personId, UUID courseId) {
        return shelf.offer(personId).compose(offer -> {
            Optional<Offered> found = find(offer, courseId);
            return found.isEmpty() ? Future.succeededFuture(Optional.empty()) : open(personId, offer, found.get());
        });
    }

    private Future<Optional<Opened>> open(UUID personId, CourseShelf.Offer offer, Offered course) {
        UUID versionId = course.version().id();
        boolean mayBeOver = course.joinedAt().isPresent()
                && course.completedAt().isEmpty()
                && course.version().content().ending() instanceof Ending.OfExam;
        Future<Void> settled = mayBeOver ? learning.settle(personId, course.version()) : Future.succeededFuture();
        return settled.compose(done -> learning.standing(personId, versionId))
                .map(standing -> Optional.of(new Opened(course, offer.posts(), standing)));
    }

    private static Optional<Offered> find(CourseShelf.Offer offer, UUID courseId) {
        return offer.courses().stream()
                .filter(each -> each.version().courseId().equals(courseId))
                .findAny();
    }

    /** Taking a course, which may be repeated; false when there is none for them. */
    public Future<Boolean> join(UUID personId, UUID courseId) {
        return shelf.offer(personId).compose(offer -> {
            Optional<Offered> found = find(offer, courseId);
            return found.isEmpty()
                    ? Future.succeededFuture(false)
                    : shelf.join(personId, courseId, found.get().version().id()).map(true);
        });
    }
}
