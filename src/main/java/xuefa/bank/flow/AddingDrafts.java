package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.bank.DraftQuestion;
import xuefa.shared.store.RecordStore.Tx;

/** Adding many questions to a bank at once, as an import does. Every future fails only when the record is away. */
public interface AddingDrafts {
    /**
     * @param editorId who imports them and is their author
     * @param source where they come from, for the life of each: the file's name
     */
    record Order(UUID bankId, UUID editorId, String source) {}

    /** What became of a draft. */
    sealed interface Added {
        UUID questionId();

        record Fresh(UUID questionId) implements Added {}

        /** The bank holds it already, or it came earlier in the same order: as {@code questionId}. */
        record Duplicate(UUID questionId) implements Added {}
    }

    /**
     * Which of the questions asked for the bank holds, retired ones too.
     *
     * @param likenesses as {@link xuefa.bank.Likeness} tells them
     * @return by likeness, those that it holds
     */
    Future<Map<String, Known>> alike(UUID bankId, Collection<String> likenesses);

    /** @param code empty before the first approval */
    record Known(UUID questionId, String code) {}

    /**
     * Adds drafts in the caller's transaction, each with version 1 and the event imported. No two orders to a bank run at once,
     * so that nothing is added twice. A citation that names a law of the bank becomes law, wording and articles; otherwise it
     * stays in the content as its source.
     *
     * @param sound in their sound form, as {@link xuefa.bank.CheckingDrafts} makes it; at most 20,000
     * @return in the same order
     */
    Future<List<Added>> add(Tx tx, Order order, List<DraftQuestion> sound);
}
