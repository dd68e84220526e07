package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import xuefa.certificate.ReviewStep;

/** Passes the reviews of batches, one by one; any number of nodes may run it. */
public final class PassingBatches {
    private static final int SLICE = 25;

    private final RenewalBatches batches;
    private final DecidingRenewal deciding;
    private final AtomicBoolean busy = new AtomicBoolean();

    public PassingBatches(RenewalBatches batches, DecidingRenewal deciding) {
        this.batches = batches;
        this.deciding = deciding;
    }

    /** Goes on until nothing waits. A call while another is under way does nothing. */
    public Future<Void> tick() {
        if (!busy.compareAndSet(false, true)) {
            return Future.succeededFuture();
        }
        return goOn().eventually(() -> {
            busy.set(false);
            return Future.succeededFuture();
        });
    }

    private Future<Void> goOn() {
        return batches.goOn(SLICE, this::pass).compose(some -> some ? goOn() : Future.succeededFuture());
    }

    private Future<RenewalOutcome> pass(RenewalBatches.Clear row) {
        return deciding.decide(new DecidingRenewal.Asked(
                row.actor(), row.reach(), row.reviewId(), OptionalInt.of(row.version()), ReviewStep.PASS, ""));
    }
}
