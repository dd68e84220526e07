package xuefa.attempt.flow;

import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clock of the exams: every second it gives back what an outage took, then ends what is overdue. */
public final class KeepingTime {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingTime.class);

    private final Outages outages;
    private final Submissions submissions;
    private boolean busy;
    private boolean failing;

    public KeepingTime(Outages outages, Submissions submissions) {
        this.outages = outages;
        this.submissions = submissions;
    }

    /** Always succeeds; does nothing while the tick before is still at work. */
    public Future<Void> tick() {
        if (busy) {
            return Future.succeededFuture();
        }
        busy = true;
        return outages.beat()
                .compose(granted -> {
                    if (granted > 0) {
                        LOG.warn("An outage is over: {} open attempts were given the time back", granted);
                    }
                    return submissions.sweep();
                })
                .onSuccess(swept -> {
                    failing = false;
                    if (swept > 0) {
                        LOG.info("The clock submitted {} attempts", swept);
                    }
                })
                .onFailure(failure -> {
                    if (!failing) {
                        LOG.warn("The clock waits for the record: {}", String.valueOf(failure));
                    }
                    failing = true;
                })
                .eventually(() -> {
                    busy = false;
                    return Future.succeededFuture();
                })
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }
}
