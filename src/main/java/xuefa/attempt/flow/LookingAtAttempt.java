package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.NewestAnswer;
import xuefa.exam.PreparedExam;
import xuefa.exam.flow.Exams;

/** All that a fresh device needs to go on. */
public final class LookingAtAttempt {
    /** @param answers the newest of each question that is answered */
    public record View(
            AttemptFile file,
            AttemptRow row,
            int lastSeq,
            int highWater,
            PreparedExam exam,
            List<NewestAnswer> answers) {}

    private final AttemptFiles files;
    private final Outages outages;
    private final Attempts attempts;
    private final Exams exams;
    private final Submissions submissions;
    private final AttemptEvents events;

    public LookingAtAttempt(
            AttemptFiles files,
            Outages outages,
            Attempts attempts,
            Exams exams,
            Submissions submissions,
            AttemptEvents events) {
        this.files = files;
        this.outages = outages;
        this.attempts = attempts;
        this.exams = exams;
        this.submissions = submissions;
        this.events = events;
    }

    /** Empty when there is no such attempt, or it is another's. */
    public Future<Optional<View>> look(UUID personId, UUID attemptId) {
        return files.find(attemptId, personId)
                .compose(file -> file.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : settled(attemptId)
                                .compose(now -> view(file.get(), now).map(Optional::of)));
    }

    /** The row as it is, after the clock has ended what is overdue. */
    private Future<Attempts.Seen> settled(UUID attemptId) {
        return outages.settled()
                .compose(sure -> attempts.look(attemptId))
                .compose(now -> now.row().isOverdue()
                        ? submissions.sweep().compose(swept -> attempts.look(attemptId))
                        : Future.succeededFuture(now));
    }

    private Future<View> view(AttemptFile file, Attempts.Seen seen) {
        if (seen.row().isOpen()) {
            events.heard(file.sittingId(), file.personId(), file.number(), 0);
        }
        return exams.prepared(file.examId())
                .map(exam -> new View(
                        file,
                        seen.row(),
                        seen.lastSeq(),
                        seen.highWater(),
                        exam.orElseThrow(),
                        seen.newest().stream()
                                .filter(answer -> !answer.optionIds().isEmpty())
                                .toList()));
    }
}
