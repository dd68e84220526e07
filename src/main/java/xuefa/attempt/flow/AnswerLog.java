package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.Outcome;

/** The log of answers in the record. */
public interface AnswerLog {
    /**
     * Writes the entries and succeeds after the commit. Fails with {@code Away} when the record is away or too much
     * waits; then nothing is promised, and sending the same again is harmless.
     */
    Future<Appended> append(AttemptFile file, int epoch, List<Entry> entries);

    /**
     * @param outcomes in the order of the entries; empty when the epoch is one that has not begun
     * @param epochNow the epoch that counts
     * @param highWater of the epoch the entries are of
     * @param now the clock of the record, when the entries were judged
     */
    record Appended(List<Outcome> outcomes, int epochNow, int highWater, Instant now, Instant dueAt) {}
}
