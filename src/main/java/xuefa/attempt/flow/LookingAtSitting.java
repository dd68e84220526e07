package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.LiveSitting;
import xuefa.exam.OverseenSitting;
import xuefa.exam.flow.Overseeing;
import xuefa.shared.Reach;

/** Looking at a sitting while it runs, as somebody who oversees it. Fails only when the record is away. */
public final class LookingAtSitting {
    private final Overseeing overseeing;
    private final Watching watching;

    public LookingAtSitting(Overseeing overseeing, Watching watching) {
        this.overseeing = overseeing;
        this.watching = watching;
    }

    /** The sitting, when they oversee it. */
    public Future<Optional<OverseenSitting>> overseen(Reach officer, UUID sittingId) {
        return overseeing.sitting(officer, sittingId);
    }

    /** As it is now; empty when there is no such sitting, or others oversee it. */
    public Future<Optional<LiveSitting>> look(Reach officer, UUID sittingId) {
        return overseen(officer, sittingId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : watching.look(found.get()).map(Optional::of));
    }

    /** The sittings they may look at, those that open last first. */
    public Future<List<OverseenSitting>> overseen(Reach officer) {
        return overseeing.sittings(officer);
    }
}
