package xuefa.course.flow;

import io.vertx.core.Future;
import java.time.Duration;
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
    private static final int READING_SIGN_MINUTES = 10;

    private final CourseShelf shelf;
    private final StudyTime time;
    private final Tickets tickets;
    private final ReportRate rate;
    private final LawLessons laws;
    private final Duration lawReading;

    /** @param lawReading how long a law is read until it is done */
    public ReportingStudy(
            CourseShelf shelf, StudyTime time, Tickets tickets, ReportRate rate, LawLessons laws, Duration lawReading) {
        this.shelf = shelf;
        this.time = time;
        this.tickets = tickets;
        this.rate = rate;
        this.laws = laws;
        this.lawReading = lawReading;
    }

    /**
     * A player's report.
     *
     * @param place the tab or device
     */
    public record Report(String place, Optional<Closes> closes, Optional<Begins> begins, Optional<String> sign) {}

    public record Closes(String ticket, int toMillis, boolean visible) {}

    /** What is to be studied now, and from where on. */
    public sealed interface Begins {
        int atMillis();
    }

    public record BeginsChapter(UUID courseId, UUID chapterId, int atMillis) implements Begins {}

    /** @param law its title */
    public record BeginsLaw(String law, int atMillis) implements Begins {}

    public sealed interface Outcome {
        /** @param ticket of the segment that is open now */
        record Done(StudyTime.Reported reported, Optional<String> ticket) implements Outcome {}

        /** There is no such course or chapter for them, or it takes no time; or no such law to read. */
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
        return switch (begins) {
            case BeginsChapter chapter -> beginning(personId, chapter);
            case BeginsLaw law -> laws.of(law.law()).map(lesson -> lesson.map(each -> beginning(each, law.atMillis())));
        };
    }

    private Beginning beginning(Lesson law, int atMillis) {
        return new Beginning(
                law, Optional.empty(), (int) lawReading.toMillis(), new Rules(READING_SIGN_MINUTES, false), atMillis);
    }

    private Future<Optional<Beginning>> beginning(UUID personId, BeginsChapter begins) {
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
