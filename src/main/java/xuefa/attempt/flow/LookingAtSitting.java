package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.LiveSitting;
import xuefa.exam.OverseenSitting;
import xuefa.exam.flow.Overseeing;

/** Looking at a sitting while it runs, as an exam officer. Fails only when the record is away. */
public final class LookingAtSitting {
    private final Overseeing overseeing;
    private final Watching watching;

    public LookingAtSitting(Overseeing overseeing, Watching watching) {
        this.overseeing = overseeing;
        this.watching = watching;
    }

    /** The sitting, when this officer oversees it. */
    public Future<Optional<OverseenSitting>> overseen(UUID officerId, UUID sittingId) {
        return overseeing.sitting(officerId, sittingId);
    }

    /** As it is now; empty when there is no such sitting, or others oversee it. */
    public Future<Optional<LiveSitting>> look(UUID officerId, UUID sittingId) {
        return overseen(officerId, sittingId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : watching.look(found.get()).map(Optional::of));
    }

    /** The sittings this officer may look at, those that open last first. */
    public Future<List<OverseenSitting>> overseen(UUID officerId) {
        return overseeing.sittings(officerId);
    }
}
