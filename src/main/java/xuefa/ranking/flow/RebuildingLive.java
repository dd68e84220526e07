package xuefa.ranking.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import xuefa.attempt.flow.SittingView;
import xuefa.audit.Deed;
import xuefa.audit.flow.Recording;
import xuefa.exam.Sitting;
import xuefa.exam.flow.RecentSittings;
import xuefa.shared.Actor;

/** Rebuilding every live view that people still look at: of sittings that are open or were closed less than a week ago. */
public final class RebuildingLive {
    private static final Duration LOOKED_AT = Duration.ofDays(7);

    /** How many views were rebuilt. */
    public record Rebuilt(int sittings, int exams) {}

    private final RecentSittings recent;
    private final SittingView sittings;
    private final Rankings rankings;
    private final Recording recording;

    public RebuildingLive(RecentSittings recent, SittingView sittings, Rankings rankings, Recording recording) {
        this.recording = recording;
        this.recent = recent;
        this.sittings = sittings;
        this.rankings = rankings;
    }

    /** One after the other. Fails with {@code Trouble.Away} when Redis or the record is away; what was rebuilt by then stays. */
    public Future<Rebuilt> rebuildAll() {
        return recent.recent(LOOKED_AT).compose(found -> {
            List<UUID> sittingIds = found.stream().map(Sitting::id).toList();
            List<UUID> examIds = found.stream().map(Sitting::examId).distinct().toList();
            return each(sittingIds, sittings::rebuild)
                    .compose(done -> each(examIds, rankings::rebuild))
                    .compose(done ->
                            recording.record(Actor.COMMAND, Deed.of("ranking.liveRebuilt", "liveView", "redis")))
                    .map(done -> new Rebuilt(sittingIds.size(), examIds.size()));
        });
    }

    private static Future<Void> each(List<UUID> ids, Function<UUID, Future<Void>> rebuild) {
        Future<Void> all = Future.succeededFuture();
        for (UUID id : ids) {
            all = all.compose(before -> rebuild.apply(id));
        }
        return all;
    }
}
