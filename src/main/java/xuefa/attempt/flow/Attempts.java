package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.NewestAnswer;
import xuefa.exam.flow.Exams.Timed;
import xuefa.paper.Paper;

/** Attempts in the record. */
public interface Attempts {
    /** How many attempts a person has started in a sitting, and the one under way. */
    record Used(int count, Optional<UUID> open) {}

    Future<Timed<Used>> used(UUID sittingId, UUID personId);

    /** What is drawn for a start. */
    record Start(
            UUID attemptId, UUID sittingId, UUID personId, int number, int minutes, int graceSeconds, Paper paper) {}

    /** False when another request was quicker, or the sitting is not open by the clock of the record. */
    Future<Boolean> start(Start start);

    /** The row and the highest seq received in its epoch. */
    record Now(AttemptRow row, int lastSeq) {}

    Future<Now> now(UUID attemptId);

    /** Every seq up to here has been received. */
    Future<Integer> highWater(UUID attemptId, int epoch);

    Future<Paper> paper(UUID attemptId);

    /** In the order of question ids; questions whose answer was taken back are in it, with no options. */
    Future<List<NewestAnswer>> newest(UUID attemptId);

    /** Empty when the attempt is submitted or its time is up. */
    Future<Optional<Epoch>> nextEpoch(UUID attemptId);

    record Epoch(int epoch, long remainingMillis) {}
}
