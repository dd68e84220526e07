package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.flow.Attempts.Place;
import xuefa.exam.PreparedExam;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Exams;
import xuefa.paper.Paper;
import xuefa.paper.SheetLayout;
import xuefa.shared.Ids;

/** Starting an attempt, or finding the one that is open: pressing twice makes one. */
public final class StartingAttempt {
    private static final int TRIES = 3;

    private final AttemptFiles files;
    private final Exams exams;
    private final Outages outages;
    private final Attempts attempts;
    private final Submissions submissions;
    private final AttemptEvents events;

    public StartingAttempt(
            AttemptFiles files,
            Exams exams,
            Outages outages,
            Attempts attempts,
            Submissions submissions,
            AttemptEvents events) {
        this.files = files;
        this.exams = exams;
        this.outages = outages;
        this.attempts = attempts;
        this.submissions = submissions;
        this.events = events;
    }

    /** Fails only when the record is away. */
    public Future<Starting> start(UUID personId, UUID sittingId) {
        return outages.settled().compose(now -> start(personId, sittingId, TRIES));
    }

    private Future<Starting> start(UUID personId, UUID sittingId, int tries) {
        return attempts.place(sittingId, personId)
                .compose(place -> place.value().isEmpty()
                        ? Future.succeededFuture(new Starting.NoSuchSitting())
                        : exams.prepared(place.value().get().sitting().examId())
                                .compose(exam ->
                                        start(personId, place.value().get(), place.now(), exam.orElseThrow(), tries)));
    }

    private Future<Starting> start(UUID personId, Place place, Instant now, PreparedExam exam, int tries) {
        Sitting sitting = place.sitting();
        if (place.open().isPresent()) {
            return resume(personId, sitting, exam, place.open().get(), tries);
        }
        if (place.barred()) {
            return Future.succeededFuture(new Starting.Barred());
        }
        if (sitting.isComing(now)) {
            return Future.succeededFuture(new Starting.NotOpenYet(sitting.opensAt()));
        }
        if (sitting.isClosed(now)) {
            return Future.succeededFuture(new Starting.Closed());
        }
        if (place.used() >= exam.exam().rules().attemptsAllowed()) {
            return Future.succeededFuture(new Starting.NoAttemptsLeft());
        }
        return draw(personId, place, exam, tries);
    }

    private Future<Starting> draw(UUID personId, Place place, PreparedExam exam, int tries) {
        Sitting sitting = place.sitting();
        int number = place.used() + 1;
        Paper paper = exam.draw().paper(exam.exam().secret(), exam.context(sitting.id(), personId, number));
        AttemptFile file = new AttemptFile(
                Ids.next(),
                personId,
                place.unitId(),
                sitting.id(),
                sitting.examId(),
                number,
                SheetLayout.of(paper),
                paper.digest());
        var rules = exam.exam().rules();
        return attempts.start(new Attempts.Start(file, rules.minutes(), rules.graceSeconds(), paper))
                .compose(started -> {
                    if (started.isEmpty()) {
                        return again(personId, sitting, tries);
                    }
                    events.started(sitting.id(), personId, number, started.get().dueAt());
                    return Future.succeededFuture(new Starting.Started(started.get(), 0, file, exam, true));
                });
    }

    private Future<Starting> resume(UUID personId, Sitting sitting, PreparedExam exam, UUID open, int tries) {
        return attempts.look(open).compose(seen -> {
            if (!seen.row().isOpen()) {
                return again(personId, sitting, tries);
            }
            if (seen.row().isOverdue()) {
                return submissions.sweep().compose(swept -> again(personId, sitting, tries));
            }
            return files.find(open, personId)
                    .map(file -> new Starting.Started(seen.row(), seen.lastSeq(), file.orElseThrow(), exam, false));
        });
    }

    private Future<Starting> again(UUID personId, Sitting sitting, int tries) {
        return tries > 1
                ? start(personId, sitting.id(), tries - 1)
                : Future.failedFuture(new IllegalStateException("could not start in sitting " + sitting.id()));
    }
}
