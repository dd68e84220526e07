package xuefa.rehearsal.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.Promises;
import xuefa.rehearsal.RunSummary;
import xuefa.rehearsal.Verdict;

/** Waits for the end of a rehearsal and comes to a verdict. On one event loop. */
public final class Checking {
    private static final int PAUSE_MILLIS = 1000;

    private final Vertx vertx;
    private final ReadingRecord reading;
    private final Promises promises;
    private final Optional<RunSummary> run;
    private final long givesUpNanos;

    /** @param patience how long to wait for the end, and for a server that is away */
    public Checking(
            Vertx vertx,
            ExamServer server,
            Admission admission,
            Promises promises,
            Optional<RunSummary> run,
            Duration patience) {
        this.vertx = vertx;
        this.reading = new ReadingRecord(server, admission);
        this.promises = promises;
        this.run = run;
        this.givesUpNanos = System.nanoTime() + patience.toNanos();
    }

    /** Never fails: without the record nothing can be told. */
    public Future<Verdict> verdict() {
        boolean late = System.nanoTime() - givesUpNanos > 0;
        return reading.isOver()
                .compose(over -> late || over.orElse(false) ? judge(late) : later())
                .compose(verdict -> verdict.isPresent() ? Future.succeededFuture(verdict.get()) : verdict());
    }

    private Future<Optional<Verdict>> later() {
        return vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS).map(now -> Optional.empty());
    }

    private Future<Optional<Verdict>> judge(boolean late) {
        return reading.judge(promises).compose(outcome -> switch (outcome) {
            case ReadingRecord.Outcome.Judged judged ->
                Future.succeededFuture(Optional.of(Verdict.of(judged.judgement(), run)));
            case ReadingRecord.Outcome.Unread unread ->
                late
                        ? Future.succeededFuture(Optional.of(Verdict.cannotTell(
                                "the record can't be read (" + unread.why()
                                        + "); run xuefa rehearse check with the receipts when the server is back",
                                Optional.empty(),
                                run)))
                        : later();
        });
    }
}
