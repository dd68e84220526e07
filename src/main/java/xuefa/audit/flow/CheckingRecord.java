package xuefa.audit.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.shared.Actor;

/** Verifying the whole record as a task that goes on while nobody looks, once a day by itself. Confined to one event loop. */
public final class CheckingRecord {
    private static final Logger LOG = LoggerFactory.getLogger(CheckingRecord.class);
    private static final long TELLING_LEAVES = 2000;

    private final RecordChecks checks;
    private final Verifying verifying;
    private final Supplier<Future<List<String>>> handedOut;

    /** @param handedOut the heads that this node has handed out */
    public CheckingRecord(RecordChecks checks, Verifying verifying, Supplier<Future<List<String>>> handedOut) {
        this.checks = checks;
        this.verifying = verifying;
        this.handedOut = handedOut;
    }

    /** Empty while another one runs. */
    public Future<Optional<UUID>> start(Actor actor) {
        return checks.begin(actor).onSuccess(begun -> begun.ifPresent(this::run));
    }

    /** Starts one when the last is a day old. */
    public Future<Void> tick() {
        return checks.isDue()
                .compose(due -> due ? start(Actor.CLOCK) : Future.succeededFuture(Optional.empty()))
                .mapEmpty();
    }

    private void run(UUID id) {
        AtomicBoolean unwanted = new AtomicBoolean();
        long[] told = {0};
        handedOut
                .get()
                .compose(heads -> verifying.verify(heads, (checked, of) -> {
                    if (checked - told[0] >= TELLING_LEAVES) {
                        told[0] = checked;
                        checks.told(id, checked, of).onSuccess(wanted -> unwanted.set(!wanted));
                    }
                    return unwanted.get();
                }))
                .map(Optional::of)
                .otherwise(failure -> {
                    LOG.warn("A verification of the record was broken off: {}", failure.toString());
                    return Optional.empty();
                })
                .compose(found -> checks.end(id, found));
    }
}
