package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.NewestAnswer;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Exams.Timed;
import xuefa.paper.Paper;

/** Attempts in the record. */
public interface Attempts {
    /**
     * A person's place in a sitting.
     *
     * @param used how many attempts they have started
     * @param open the one under way
     * @param barred a contract or temporary worker today, in a sitting that leads to certificates of enforcement
     */
    record Place(Sitting sitting, UUID unitId, int used, Optional<UUID> open, boolean barred) {}

    /** Empty when they are not on its roster. */
    Future<Timed<Optional<Place>>> place(UUID sittingId, UUID personId);

    /** What is drawn for a start. */
    record Start(AttemptFile file, int minutes, int graceSeconds, Paper paper) {}

    /** Empty when another request was quicker, or the sitting is not open by the clock of the record. */
    Future<Optional<AttemptRow>> start(Start start);

    /**
     * An attempt and what has arrived of it, at one moment.
     *
     * @param lastSeq the highest seq received in its epoch
     * @param highWater every seq up to here has been received in its epoch
     * @param newest in the order of question ids; questions whose answer was taken back are in it, with no options
     */
    record Seen(AttemptRow row, int lastSeq, int highWater, List<NewestAnswer> newest) {}

    Future<Seen> look(UUID attemptId);

    /** Empty when the attempt is submitted or its time is up. */
    Future<Optional<Epoch>> nextEpoch(UUID attemptId);

    record Epoch(int epoch, long remainingMillis) {}
}
