package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.UUID;

/** Going on from another device: the older epochs end at this moment. */
public final class TakingOver {
    /** How taking over ends. */
    public sealed interface Outcome {
        record TakenOver(int epoch, long remainingMillis) implements Outcome {}

        /** Submitted, or its time is up. */
        record Ended() implements Outcome {}

        record NoSuchAttempt() implements Outcome {}
    }

    private final AttemptFiles files;
    private final Outages outages;
    private final Attempts attempts;

    public TakingOver(AttemptFiles files, Outages outages, Attempts attempts) {
        this.files = files;
        this.outages = outages;
        this.attempts = attempts;
    }

    /** Fails only when the record is away. */
    public Future<Outcome> takeOver(UUID personId, UUID attemptId) {
        return files.find(attemptId, personId)
                .compose(file -> file.isEmpty()
                        ? Future.succeededFuture(new Outcome.NoSuchAttempt())
                        : outages.settled()
                                .compose(now -> attempts.nextEpoch(attemptId))
                                .map(epoch -> epoch.<Outcome>map(
                                                next -> new Outcome.TakenOver(next.epoch(), next.remainingMillis()))
                                        .orElseGet(Outcome.Ended::new)));
    }
}
