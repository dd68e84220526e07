package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.AmendedArticle;
import xuefa.law.ArticleRef;

/** Newer wordings, and the questions that rest on older ones. Every future fails only when the record is away. */
public interface Wordings {
    /** @param since by which it is told from the same wording that comes again, as with another part */
    record Unheard(UUID versionId, OffsetDateTime since, String title) {}

    /** One that came into the library, and that nobody has worked through yet. */
    Future<Optional<Unheard>> unheard();

    Future<Void> heard(Unheard wording);

    /** At most 2,000 questions whose versions have changed since they were looked at. */
    Future<Map<UUID, OffsetDateTime>> unjudged();

    Future<Void> judged(Map<UUID, OffsetDateTime> questions);

    /** @param older null when the library lacks the wording that is cited */
    record Pair(String title, LocalDate citedOn, @Nullable UUID older, UUID newest) {}

    Future<List<Pair>> pairsOfLaw(String title);

    Future<List<Pair>> pairsOfQuestions(Collection<UUID> questionIds);

    /** A version of a question, and what it cites. */
    record Resting(UUID questionId, int version, List<ArticleRef> articles) {}

    /** Those that count: the newest, the one approved last, and what was released. Of all questions where none are named. */
    Future<List<Resting>> resting(Pair pair, Optional<Collection<UUID>> questionIds);

    record Flag(UUID questionId, int version, List<AmendedArticle> articles) {}

    /** In one transaction. */
    Future<Void> flag(UUID newest, List<Flag> flags);

    /** Brings the heads of these questions up to date with their flags. */
    Future<Void> refresh(Collection<UUID> questionIds);
}
