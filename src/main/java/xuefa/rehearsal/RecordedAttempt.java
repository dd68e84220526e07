package xuefa.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.Entry;

/**
 * An attempt as the record has it, whole.
 *
 * @param submission null while it is open
 * @param paper its canonical form
 * @param answers all that came, counting or not, by epoch and seq
 */
public record RecordedAttempt(
        UUID id,
        UUID personId,
        Instant startedAt,
        Instant graceUntil,
        @Nullable Submission submission,
        String paper,
        List<Answer> answers,
        List<Result> results) {
    public RecordedAttempt {
        answers = List.copyOf(answers);
        results = List.copyOf(results);
    }

    public record Submission(Instant at, String by, String receipt) {}

    /** @param digest of the entry, in hex, as it was taken when it came */
    public record Answer(int epoch, Entry entry, String digest, String disposition, Instant receivedAt) {
        public boolean isAccepted() {
            return disposition.equals("accepted");
        }
    }

    /** @param score in hundredths of a mark */
    public record Result(int gradingVersion, int score, boolean passed, String grade) {}

    public boolean isOpen() {
        return submission == null;
    }
}
