package xuefa.report.flow;

import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.report.flow.KeptDuties.Turn;

/** Counts what was asked for, one after the other; any number of nodes may do it. */
public final class PassingCounts {
    private static final Logger LOG = LoggerFactory.getLogger(PassingCounts.class);

    private final KeptDuties kept;
    private final FoldingDuties folding;

    public PassingCounts(KeptDuties kept, FoldingDuties folding) {
        this.kept = kept;
        this.folding = folding;
    }

    /** Until nothing waits. Fails when the record is away. */
    public Future<Void> pass() {
        return kept.claim()
                .compose(turn -> turn.isEmpty()
                        ? Future.succeededFuture()
                        : count(turn.get()).compose(done -> pass()));
    }

    private Future<Void> count(Turn turn) {
        return folding.fold(turn.scope(), (people, of) -> kept.counted(turn.id(), people))
                .compose(
                        counted -> counted.map(all -> kept.keep(turn.id(), all)).orElseGet(Future::succeededFuture))
                .recover(failure -> {
                    LOG.warn("The report {} could not be counted: {}", turn.id(), failure.toString());
                    return kept.fail(turn.id());
                });
    }
}
