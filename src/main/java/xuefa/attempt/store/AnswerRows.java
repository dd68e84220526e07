package xuefa.attempt.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.Outcome;

/** The rows of one batch on their way into {@link AnswerSql#APPEND}. Confined to one event loop. */
final class AnswerRows {
    private final List<UUID> attempts = new ArrayList<>();
    private final List<Integer> epochs = new ArrayList<>();
    private final List<Integer> seqs = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Buffer> digests = new ArrayList<>();
    private final List<@Nullable String> faults = new ArrayList<>();

    int size() {
        return attempts.size();
    }

    void add(AttemptFile file, int epoch, Entry entry) {
        attempts.add(file.id());
        epochs.add(epoch);
        seqs.add(entry.seq());
        questions.add(entry.questionId());
        options.add(OptionIds.write(entry.optionIds()));
        digests.add(Buffer.buffer(entry.digest(file.id(), epoch)));
        Outcome check = file.check(entry);
        faults.add(check == Outcome.ACCEPTED ? null : check.code());
    }

    Tuple parameters() {
        Integer[] numbers = new Integer[size()];
        java.util.Arrays.setAll(numbers, i -> i);
        return Tuple.tuple()
                .addValue(numbers)
                .addValue(attempts.toArray(UUID[]::new))
                .addValue(epochs.toArray(Integer[]::new))
                .addValue(seqs.toArray(Integer[]::new))
                .addValue(questions.toArray(String[]::new))
                .addValue(options.toArray(String[]::new))
                .addValue(digests.toArray(Buffer[]::new))
                .addValue(faults.toArray(String[]::new))
                .addValue(attempts.stream().distinct().toArray(UUID[]::new));
    }

    /** What became of a row; null when a twin is being committed elsewhere at this moment, and one has to ask again. */
    static @Nullable Outcome outcome(Row row) {
        String written = row.getString("written");
        if (written != null) {
            return Outcome.of(written);
        }
        Boolean same = row.getBoolean("same");
        if (same == null) {
            return null;
        }
        if (!same) {
            return Outcome.CONFLICTING;
        }
        Outcome earlier = Outcome.of(row.getString("earlier"));
        return earlier == Outcome.ACCEPTED ? Outcome.REPEATED : earlier;
    }
}
