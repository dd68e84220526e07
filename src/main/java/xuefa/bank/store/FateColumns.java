package xuefa.bank.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.RecordFate;

/** Fates, column by column, for statements with {@code unnest}. */
final class FateColumns {
    private final List<@Nullable String> likenesses = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();
    private final List<@Nullable UUID> questions = new ArrayList<>();
    private final List<@Nullable Integer> records = new ArrayList<>();
    private final List<@Nullable String> reasons = new ArrayList<>();
    private final List<@Nullable String> cures = new ArrayList<>();

    FateColumns(List<RecordFate> fates) {
        fates.forEach(this::add);
    }

    private void add(RecordFate fate) {
        switch (fate) {
            case RecordFate.Imported imported -> add("imported", imported.likeness(), null, null);
            case RecordFate.SameAsQuestion same -> add("duplicate", same.likeness(), same.questionId(), null);
            case RecordFate.SameAsRecord same -> add("duplicate", same.likeness(), null, same.number());
            case RecordFate.Rejected rejected -> add("rejected", null, null, null);
        }
        var rejection = fate instanceof RecordFate.Rejected rejected ? rejected.rejection() : null;
        reasons.add(rejection == null ? null : ImportRows.plain(rejection.reason()));
        cures.add(rejection == null ? null : ImportRows.plain(rejection.cure()));
    }

    private void add(String outcome, @Nullable String likeness, @Nullable UUID question, @Nullable Integer record) {
        outcomes.add(outcome);
        likenesses.add(likeness);
        questions.add(question);
        records.add(record);
    }

    @Nullable
    String[] likenesses() {
        return likenesses.toArray(String[]::new);
    }

    String[] outcomes() {
        return outcomes.toArray(String[]::new);
    }

    @Nullable
    UUID[] questions() {
        return questions.toArray(UUID[]::new);
    }

    @Nullable
    Integer[] records() {
        return records.toArray(Integer[]::new);
    }

    @Nullable
    String[] reasons() {
        return reasons.toArray(String[]::new);
    }

    @Nullable
    String[] cures() {
        return cures.toArray(String[]::new);
    }
}
