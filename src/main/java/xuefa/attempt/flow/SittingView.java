package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;
import xuefa.attempt.SittingFigures;

/** The live figures of sittings. */
public interface SittingView {
    /**
     * Never without an answer while the record is there.
     *
     * @param heardSince attempts heard of after this count as connected; without Redis, those whose newest answer came after this
     */
    Future<SittingFigures> figures(UUID sittingId, Instant heardSince);

    /** Throws the figures away and counts again; fails when the live view is away. */
    Future<Void> rebuild(UUID sittingId);

    /** Throws the figures away for good; fails when the live view is away. */
    Future<Void> forget(UUID sittingId);
}
