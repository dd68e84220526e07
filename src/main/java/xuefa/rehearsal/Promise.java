package xuefa.rehearsal;

import java.util.List;
import java.util.UUID;
import xuefa.attempt.Entry;

/** What the server has promised to a candidate. */
public sealed interface Promise {
    UUID attemptId();

    /**
     * These answers are durable.
     *
     * @param entries those of the request that were accepted or repeated
     */
    record Saved(UUID attemptId, int epoch, List<Entry> entries, String receipt) implements Promise {}

    /**
     * The attempt is submitted.
     *
     * @param entries durable ones that came along
     */
    record Submitted(UUID attemptId, int epoch, List<Entry> entries, String receipt) implements Promise {}

    /** @param hundredths of a mark, as the candidate was shown */
    record Scored(UUID attemptId, int hundredths) implements Promise {}
}
