package xuefa.exam.flow;

import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes rosters when their moment has come: who is on them then is committed to, with the secret of the draw. */
public final class ClosingRosters {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingRosters.class);

    /** Rosters that wait for their moment, in the record. */
    public interface OpenRosters {
        /** How many were closed just now; what another node is closing is left to it. */
        Future<Integer> closeDue();
    }

    private final OpenRosters rosters;
    private boolean busy;

    public ClosingRosters(OpenRosters rosters) {
        this.rosters = rosters;
    }

    /** Always succeeds; does nothing while the tick before is still at work. */
    public Future<Void> tick() {
        if (busy) {
            return Future.succeededFuture();
        }
        busy = true;
        return rosters.closeDue()
                .onSuccess(closed -> {
                    if (closed > 0) {
                        LOG.info("The clock closed {} rosters", closed);
                    }
                })
                .onFailure(failure -> LOG.debug("Rosters wait for the record: {}", String.valueOf(failure)))
                .eventually(() -> {
                    busy = false;
                    return Future.succeededFuture();
                })
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }
}
