package xuefa.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.Entry;

/** All that was promised, by attempt; about 150 bytes for each answer. Not thread-safe. */
public final class Promises {
    private final Map<UUID, OfAttempt> byAttempt = new HashMap<>();
    private int answers;
    private int submissions;

    /** What one attempt was promised. */
    static final class OfAttempt {
        /** The digest of each acknowledged entry, by its place. */
        private final Map<Place, byte[]> durable = new HashMap<>();

        private @Nullable String submission;
        private @Nullable Integer shown;
        private @Nullable String wrong;

        Map<Place, byte[]> durable() {
            return durable;
        }

        /** The receipt of the submission. */
        @Nullable
        String submission() {
            return submission;
        }

        /** Hundredths of a mark. */
        @Nullable
        Integer shown() {
            return shown;
        }

        /** What is wrong with a receipt itself. */
        @Nullable
        String wrong() {
            return wrong;
        }
    }

    /** Where an entry stands. */
    record Place(int epoch, int seq) {
        @Override
        public String toString() {
            return epoch + "/" + seq;
        }
    }

    public void hear(Promise promise) {
        OfAttempt of = byAttempt.computeIfAbsent(promise.attemptId(), id -> new OfAttempt());
        switch (promise) {
            case Promise.Saved saved -> {
                durable(of, saved.attemptId(), saved.epoch(), saved.entries());
                if (!ReceiptText.says(saved)) {
                    of.wrong = "the receipt of a save says something else than the reply";
                }
            }
            case Promise.Submitted submitted -> {
                durable(of, submitted.attemptId(), submitted.epoch(), submitted.entries());
                submissions++;
                if (of.submission != null && !of.submission.equals(submitted.receipt())) {
                    of.wrong = "two different receipts were given for one submission";
                }
                of.submission = submitted.receipt();
            }
            case Promise.Scored scored -> of.shown = scored.hundredths();
        }
    }

    private void durable(OfAttempt of, UUID attemptId, int epoch, List<Entry> entries) {
        answers += entries.size();
        entries.forEach(entry -> of.durable.put(new Place(epoch, entry.seq()), entry.digest(attemptId, epoch)));
    }

    Map<UUID, OfAttempt> byAttempt() {
        return byAttempt;
    }

    /** Answers acknowledged, those acknowledged twice counted twice. */
    public int answers() {
        return answers;
    }

    /** Submissions acknowledged. */
    public int submissions() {
        return submissions;
    }
}
