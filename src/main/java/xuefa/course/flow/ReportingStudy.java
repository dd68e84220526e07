package xuefa.course.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.course.Chapter;
import xuefa.course.CourseVersion;
import xuefa.course.Crediting.Played;
import xuefa.course.StudyClock.Asked;
import xuefa.course.StudyClock.Beginning;
import xuefa.course.StudyClock.Closing;
import xuefa.course.StudyClock.Lesson;
import xuefa.course.StudyClock.Rules;
import xuefa.course.Suspicion;
import xuefa.course.Tickets;

/** Reporting what was studied and being handed the next segment: what is acknowledged is committed. */
public final class ReportingStudy {
    private static final UUID NO_VERSION = new UUID(0, 0);

    private final CourseShelf shelf;
    private final StudyTime time;
    private final Tickets tickets;
    private final ReportRate rate;

    public ReportingStudy(CourseShelf shelf, StudyTime time, Tickets tickets, ReportRate rate) {
        this.shelf = shelf;
        this.time = time;
        this.tickets = tickets;
        this.rate = rate;
    }

    /**
     * A player's report.
     *
     * @param place the tab or device
     */
    public record Report(String place, Optional<Closes> closes, Optional<Begins> begins, Optional<String> sign) {}

    public record Closes(String ticket, int toMillis, boolean visible) {}

    public record Begins(UUID courseId, UUID chapterId, int atMillis) {}

    public sealed interface Outcome {
        /** @param ticket of the segment that is open now */
        record Done(StudyTime.Reported reported, Optional<String> ticket) implements Outcome {}

        /** There is no such course or chapter for them, or it takes no time. */
        record Unknown() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    public Future<Outcome> report(UUID personId, Report report) {
        return switch (rate.take(personId)) {
            case FINE -> judged(personId, report);
            case TOO_MANY -> Future.succeededFuture(new Outcome.TooMany());
            case TOO_MANY_TO_TELL ->
                time.suspect(personId, NO_VERSION, Suspicion.FLOOD, rate.words())
                        .map(new Outcome.TooMany());
        };
    }

    private Future<Outcome> judged(UUID personId, Report report) {
        if (report.begins().isEmpty()) {
            return put(personId, report, Optional.empty());
        }
        Begins begins = report.begins().get();
        return beginning(personId, begins)
                .compose(found ->
                        found.isEmpty() ? Future.succeededFuture(new Outcome.Unknown()) : put(personId, report, found));
    }

    private Future<Outcome> put(UUID personId, Report report, Optional<Beginning> beginning) {
        Optional<Closing> closing = report.closes()
                .map(each -> new Closing(
                        tickets.serial(personId, each.ticket()), new Played(each.toMillis(), each.visible())));
        return time.report(personId, new Asked(report.place(), closing, beginning, report.sign()))
                .map(reported -> new Outcome.Done(
                        reported,
                        reported.step()
                                .clock()
                                .open()
                                .filter(open -> open.place().equals(report.place()))
                                .map(open -> tickets.of(
                                        personId, reported.step().clock().serial()))));
    }

    private Future<Optional<Beginning>> beginning(UUID personId, Begins begins) {
        return shelf.taken(personId, begins.courseId())
                .compose(taken -> taken.isEmpty()
                        ? Future.succeededFuture(Optional.<CourseVersion>empty())
                        : shelf.version(taken.get()))
                .map(version -> version.flatMap(each -> each.content()
                        .chapter(begins.chapterId())
                        .filter(Chapter::isTimed)
                        .map(chapter -> {
                            var policy = each.content().policy();
                            List<Chapter> before = each.content().before(chapter);
                            return new Beginning(
                                    new Lesson(each.id(), chapter.id()),
                                    before.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(new Lesson(
                                                    each.id(), before.getLast().id())),
                                    chapter.millis(),
                                    new Rules(policy.signMinutes(), policy.hiddenCounts()),
                                    begins.atMillis());
                        })));
    }
}
