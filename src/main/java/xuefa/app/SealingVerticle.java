package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.audit.HeadSigning;
import xuefa.audit.Vouching;
import xuefa.audit.flow.Sealing;
import xuefa.audit.store.HeadStore;
import xuefa.audit.store.SealStore;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.Trouble;

/** Seals the record every few seconds and hands its heads out; any number of nodes may run one. */
final class SealingVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(SealingVerticle.class);
    private static final long TICK_MILLIS = 3000;

    private final Common common;
    private @Nullable RecordStore store;

    SealingVerticle(Common common) {
        this.common = common;
    }

    @Override
    public Future<?> start() {
        RecordStore record = RecordStore.open(vertx, common.postgres(), 1);
        store = record;
        HeadSigning signing = new HeadSigning(common.keys());
        Sealing sealing = new Sealing(
                new SealStore(
                        vertx, record, signing, Vouching.with(common.postgres().voucher())),
                new HandingOutHeads(
                        vertx,
                        new HeadStore(record),
                        signing,
                        new HeadsFile(common.config().recordFolder()),
                        common.head()));
        vertx.setPeriodic(TICK_MILLIS, tick -> seal(sealing));
        return Future.succeededFuture();
    }

    private static void seal(Sealing sealing) {
        sealing.tick().onFailure(failure -> {
            if (Trouble.isAway(failure)) {
                LOG.warn("The record is not sealed while PostgreSQL is away: {}", failure.toString());
            } else {
                LOG.error("The record could not be sealed", failure);
            }
        });
    }

    @Override
    public Future<?> stop() {
        return store == null ? Future.succeededFuture() : store.close();
    }
}
