package xuefa.result.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.flow.LookingAtAttempt;
import xuefa.attempt.flow.LookingAtAttempt.View;
import xuefa.exam.Publication;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Exams;
import xuefa.exam.flow.Seats;
import xuefa.result.Result;

/** Looking at one's result. Keys leave the server only when the exam has published its questions. */
public final class LookingAtResult {
    /** Results in the record. */
    public interface Results {
        Future<Optional<Result>> find(UUID attemptId);
    }

    private final LookingAtAttempt attempts;
    private final Results results;
    private final Exams exams;
    private final Seats seats;

    public LookingAtResult(LookingAtAttempt attempts, Results results, Exams exams, Seats seats) {
        this.attempts = attempts;
        this.results = results;
        this.exams = exams;
        this.seats = seats;
    }

    /** Fails only when the record is away. */
    public Future<Looking> look(UUID personId, UUID attemptId) {
        return attempts.look(personId, attemptId).compose(view -> {
            if (view.isEmpty()) {
                return Future.succeededFuture(new Looking.NoSuchAttempt());
            }
            return view.get().row().isOpen()
                    ? Future.succeededFuture(new Looking.StillOpen())
                    : look(personId, view.get());
        });
    }

    private Future<Looking> look(UUID personId, View view) {
        var rules = view.exam().exam().rules();
        UUID sittingId = view.file().sittingId();
        return results.find(view.file().id()).compose(result -> seats.seat(personId, sittingId)
                .compose(seat -> isOver(view, sittingId).map(over -> {
                    Sitting sitting = seat.value().orElseThrow();
                    return new Looking.Seen(
                            view,
                            result.orElseThrow(),
                            sitting,
                            over || rules.scores() == Publication.AT_ONCE,
                            over || rules.questions() == Publication.AT_ONCE,
                            sitting.closesAt());
                })));
    }

    private Future<Boolean> isOver(View view, UUID sittingId) {
        var rules = view.exam().exam().rules();
        boolean allAtOnce = rules.scores() == Publication.AT_ONCE && rules.questions() == Publication.AT_ONCE;
        return allAtOnce ? Future.succeededFuture(false) : exams.isOver(sittingId);
    }
}
