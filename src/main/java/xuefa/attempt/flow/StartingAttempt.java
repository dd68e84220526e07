package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.UUID;
import xuefa.attempt.flow.Attempts.Used;
import xuefa.exam.PreparedExam;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Exams;
import xuefa.paper.Paper;
import xuefa.shared.Ids;

/** Starting an attempt, or finding the one that is open: pressing twice makes one. */
public final class StartingAttempt {
    private static final int TRIES = 3;

    private final Exams exams;
    private final Outages outages;
    private final Attempts attempts;
    private final Submissions submissions;
    private final AttemptEvents events;

    public StartingAttempt(
            Exams exams, Outages outages, Attempts attempts, Submissions submissions, AttemptEvents events) {
        this.exams = exams;
        this.outages = outages;
        this.attempts = attempts;
        this.submissions = submissions;
        this.events = events;
    }

    /** Fails only when the record is away. */
    public Future<Starting> start(UUID personId, UUID sittingId) {
        return outages.settled()
                .compose(now -> exams.seat(personId, sittingId))
                .compose(seat -> seat.value().isEmpty()
                        ? Future.succeededFuture(new Starting.NoSuchSitting())
                        : exams.prepared(seat.value().get().examId())
                                .compose(exam -> start(personId, seat.value().get(), exam.orElseThrow(), TRIES)));
    }

    private Future<Starting> start(UUID personId, Sitting sitting, PreparedExam exam, int tries) {
        return attempts.used(sitting.id(), personId).compose(used -> {
            if (used.value().open().isPresent()) {
                return resume(personId, sitting, exam, used.value().open().get(), tries);
            }
            if (sitting.isComing(used.now())) {
                return Future.succeededFuture(new Starting.NotOpenYet(sitting.opensAt()));
            }
            if (sitting.isClosed(used.now())) {
                return Future.succeededFuture(new Starting.Closed());
            }
            if (used.value().count() >= exam.exam().rules().attemptsAllowed()) {
                return Future.succeededFuture(new Starting.NoAttemptsLeft());
            }
            return draw(personId, sitting, exam, used.value(), tries);
        });
    }

    private Future<Starting> draw(UUID personId, Sitting sitting, PreparedExam exam, Used used, int tries) {
        int number = used.count() + 1;
        Paper paper = exam.draw().paper(exam.exam().secret(), exam.context(sitting.id(), personId, number));
        UUID id = Ids.next();
        var rules = exam.exam().rules();
        return attempts.start(new Attempts.Start(
                        id, sitting.id(), personId, number, rules.minutes(), rules.graceSeconds(), paper))
                .compose(started -> {
                    if (!started) {
                        return again(personId, sitting, exam, tries);
                    }
                    return attempts.now(id).map(now -> {
                        events.started(sitting.id(), personId, number, now.row().dueAt());
                        return new Starting.Started(now.row(), now.lastSeq(), paper, exam, true);
                    });
                });
    }

    private Future<Starting> resume(UUID personId, Sitting sitting, PreparedExam exam, UUID open, int tries) {
        return attempts.now(open).compose(now -> {
            if (!now.row().isOpen()) {
                return again(personId, sitting, exam, tries);
            }
            if (now.row().isOverdue()) {
                return submissions.sweep().compose(swept -> again(personId, sitting, exam, tries));
            }
            return attempts.paper(open)
                    .map(paper -> new Starting.Started(now.row(), now.lastSeq(), paper, exam, false));
        });
    }

    private Future<Starting> again(UUID personId, Sitting sitting, PreparedExam exam, int tries) {
        return tries > 1
                ? start(personId, sitting, exam, tries - 1)
                : Future.failedFuture(new IllegalStateException("could not start in sitting " + sitting.id()));
    }
}
