package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.flow.LookingAtUnits.Standings;

/** Closed years. Fails only when the record is away. */
public interface Closings {
    /** False when it was closed before. Keeps how everybody stood. */
    Future<Boolean> close(Actor actor, UUID unit, int year, String reason, Standings standings);

    /** Those in reach, newest first. */
    Future<List<Closing>> list(Reach reach);

    /**
     * A year that is closed for a unit and all below it.
     *
     * @param bound people with verdicts on officers' hours when it was closed
     * @param met those of them who had done enough
     * @param later entries that came after the closing
     */
    record Closing(
            UUID id,
            UUID unitId,
            String unit,
            int year,
            String reason,
            String closedBy,
            Instant closedAt,
            int bound,
            int met,
            int later) {}
}
