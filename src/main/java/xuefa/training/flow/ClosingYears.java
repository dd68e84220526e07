package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/**
 * Closing a year 年度封账 for a unit and all below it, which keeps how everybody stood. Entries that come later count for the year all the same
 * and are marked.
 */
public final class ClosingYears {
    /** What becomes of it. */
    public enum Outcome {
        CLOSED,
        CLOSED_BEFORE,
        NOT_OVER,
        UNKNOWN
    }

    private final LookingAtUnits units;
    private final Closings closings;

    public ClosingYears(LookingAtUnits units, Closings closings) {
        this.units = units;
        this.closings = closings;
    }

    /** Fails only when the record is away. */
    public Future<Outcome> close(Actor actor, Reach reach, UUID unit, int year, String reason, LocalDate today) {
        if (year >= today.getYear()) {
            return Future.succeededFuture(Outcome.NOT_OVER);
        }
        return units.of(reach, unit, Days.ofYear(year, today))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Outcome.UNKNOWN)
                        : closings.close(actor, unit, year, reason, found.get())
                                .map(closed -> closed ? Outcome.CLOSED : Outcome.CLOSED_BEFORE));
    }
}
