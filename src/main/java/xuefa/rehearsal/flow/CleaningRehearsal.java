package xuefa.rehearsal.flow;

import io.vertx.core.Future;
import java.util.UUID;
import java.util.function.Supplier;
import xuefa.attempt.flow.SittingView;
import xuefa.ranking.flow.Rankings;
import xuefa.rehearsal.Rehearsal;

/** Removing everything of a rehearsal, and only that. May be broken off and repeated at any point. */
public final class CleaningRehearsal {
    private static final int CHUNK = 250;

    /** How cleaning ends. */
    public sealed interface Outcome {
        /** @param attempts removed by this call */
        record Cleaned(int attempts) implements Outcome {}

        record CleanedBefore() implements Outcome {}

        /** There is no such rehearsal in this record. */
        record Unknown() implements Outcome {}
    }

    private final Rehearsals rehearsals;
    private final SittingView sittings;
    private final Rankings rankings;
    private final Supplier<Future<Void>> sessionsForgotten;

    /** @param sessionsForgotten waits until no node remembers a session that has ended */
    public CleaningRehearsal(
            Rehearsals rehearsals, SittingView sittings, Rankings rankings, Supplier<Future<Void>> sessionsForgotten) {
        this.rehearsals = rehearsals;
        this.sittings = sittings;
        this.rankings = rankings;
        this.sessionsForgotten = sessionsForgotten;
    }

    /** Fails only when a store is away; then calling it again goes on. */
    public Future<Outcome> clean(UUID rehearsalId) {
        return rehearsals.find(rehearsalId).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            return found.get().state() == Rehearsal.State.CLEANED
                    ? Future.succeededFuture(new Outcome.CleanedBefore())
                    : clean(found.get()).map(Outcome.Cleaned::new);
        });
    }

    private Future<Integer> clean(Rehearsal rehearsal) {
        return rehearsals
                .beginCleaning(rehearsal)
                .compose(underWay -> underWay ? sessionsForgotten.get() : Future.<Void>succeededFuture())
                .compose(quiet -> removeAttempts(rehearsal.sittingId(), 0))
                .compose(attempts -> sittings.forget(rehearsal.sittingId())
                        .compose(done -> rankings.forget(rehearsal.examId()))
                        .compose(done -> rehearsals.removeRest(rehearsal))
                        .map(attempts));
    }

    private Future<Integer> removeAttempts(UUID sittingId, int before) {
        return rehearsals
                .removeAttempts(sittingId, CHUNK)
                .compose(removed ->
                        removed == 0 ? Future.succeededFuture(before) : removeAttempts(sittingId, before + removed));
    }
}
