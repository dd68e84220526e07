package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import xuefa.attempt.Entry;

/** Submitting: whatever was acknowledged before is graded, exactly once. */
public final class Submitting {
    private final AttemptFiles files;
    private final Outages outages;
    private final Submissions submissions;

    public Submitting(AttemptFiles files, Outages outages, Submissions submissions) {
        this.files = files;
        this.outages = outages;
        this.submissions = submissions;
    }

    /** Fails only when the record is away. */
    public Future<Submission> submit(UUID personId, UUID attemptId, int epoch, int highWater, List<Entry> entries) {
        return files.find(attemptId, personId)
                .compose(file -> file.isEmpty()
                        ? Future.succeededFuture(new Submission.NoSuchAttempt())
                        : outages.settled().compose(now -> submissions.submit(file.get(), epoch, highWater, entries)));
    }
}
