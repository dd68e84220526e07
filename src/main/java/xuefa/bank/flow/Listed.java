package xuefa.bank.flow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.QuestionKind;
import xuefa.bank.QuestionState;

/**
 * A question as lists show it, by its newest version.
 *
 * @param code its id in releases; null before it is approved first
 * @param approved the version approved last
 * @param released the version in the newest release of the bank
 * @param amended stale or repointable
 * @param movedAt since when it is in its state
 */
public record Listed(
        UUID id,
        UUID bankId,
        @Nullable String code,
        QuestionState state,
        int newest,
        @Nullable Integer approved,
        @Nullable Integer released,
        @Nullable String amended,
        QuestionKind kind,
        @Nullable String difficulty,
        @Nullable String law,
        @Nullable String topic,
        @Nullable String citation,
        String glance,
        PersonRef author,
        Instant changedAt,
        Instant movedAt) {

    /** The version that amendments are about: the one that a release would hold, or else the newest. */
    public int relevant() {
        return approved == null ? newest : approved;
    }
}
