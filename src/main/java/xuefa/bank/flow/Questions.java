package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.AmendedArticle;
import xuefa.bank.Content;
import xuefa.bank.QuestionState;
import xuefa.law.ArticleRef;

/** Questions as the record has them, for reading. Every future fails only when the record is away. */
public interface Questions {
    /**
     * Which questions; empty members ask for nothing.
     *
     * @param words all of which a question has, in small letters
     * @param articles one of which it cites
     * @param before those behind this one, in the order of the list
     */
    record Filter(
            UUID bankId,
            List<String> words,
            Set<ArticleRef> articles,
            Optional<String> code,
            Optional<QuestionState> state,
            Optional<String> kind,
            Optional<String> difficulty,
            Optional<String> law,
            Optional<String> topic,
            Optional<UUID> authorId,
            Optional<String> amended,
            Optional<Place> before,
            int limit) {}

    /** Where a page ended. */
    record Place(Instant at, UUID id) {}

    /** @param total counted up to {@link #MOST_COUNTED} and one more */
    record Page(List<Listed> items, int total) {}

    int MOST_COUNTED = 10_000;

    /** Those changed last first. */
    Future<Page> list(Filter filter);

    /**
     * @param roles of the person in its bank; never empty
     * @param own whether the person wrote at it since it was approved last
     */
    record Seen(Listed question, String bankName, Set<String> roles, boolean own) {}

    /** Those that are in banks of the person's, by id. */
    Future<Map<UUID, Seen>> see(UUID personId, Collection<UUID> questionIds);

    /** @param releases the numbers of the releases that hold it */
    record Version(
            int number,
            Content content,
            String digest,
            PersonRef author,
            Instant savedAt,
            @Nullable String note,
            @Nullable PersonRef approvedBy,
            @Nullable Instant approvedAt,
            List<Integer> releases) {}

    /** Newest first. */
    Future<List<Version>> versions(UUID questionId);

    /** Certain versions of questions, by question. */
    Future<Map<UUID, Content>> contents(Map<UUID, Integer> versions);

    /** @param person nobody for what the coming of a wording did */
    record Event(
            Instant at,
            String event,
            @Nullable PersonRef person,
            int version,
            @Nullable String words) {}

    /** Newest first. */
    Future<List<Event>> events(UUID questionId);

    /** @param fromVersionId null when the library lacks the text that is cited */
    record Amendment(
            String amended,
            String title,
            LocalDate from,
            @Nullable UUID fromVersionId,
            LocalDate to,
            UUID toVersionId,
            @Nullable LocalDate inForceSince,
            Instant flaggedAt,
            List<AmendedArticle> articles) {}

    /** What isn't settled yet, of the newest wording, by question. */
    Future<Map<UUID, Amendment>> amendments(Collection<UUID> questionIds);

    /** Questions of a bank that have a stretch of words in common with a text; at most 200. */
    Future<List<Listed>> sharing(UUID bankId, List<String> stretches);

    /** @param submittedBy who handed it to review last */
    record Waiting(Seen seen, PersonRef submittedBy) {}

    record Queue(List<Waiting> items, int total) {}

    /** In all banks that the person reviews, longest waiting first. */
    Future<Queue> queue(UUID reviewerId, Optional<UUID> bankId, Optional<Place> after, int limit);

    /** @param amended stale or repointable; empty for both */
    Future<Page> amended(UUID bankId, Optional<String> amended, Optional<String> law, Optional<UUID> after, int limit);
}
