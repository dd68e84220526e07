package xuefa.report.flow;

import io.vertx.core.Future;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Who does not sit although on the roster: exempt 免考 or deferred 缓考. Fails only when the record is away. */
public interface ExamLeaves {
    /** What became of it. */
    enum Outcome {
        GIVEN,
        /** No such sitting in reach, or not on its roster. */
        NOT_ON_ROSTER,
        /** There is one already; it stays. */
        TWICE
    }

    /** @param kind exempt or deferred */
    Future<Outcome> give(Actor actor, Reach reach, UUID sitting, UUID person, String kind, String reason);
}
