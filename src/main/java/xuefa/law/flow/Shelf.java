package xuefa.law.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.LawText;
import xuefa.shared.store.RecordStore.Tx;

/** Where the laws stand. Every future fails only when the record is away. */
public interface Shelf {
    /** What became of a text. */
    enum Placed {
        ADDED,
        /** The same text was there. */
        ALREADY_THERE,
        /** Another text of the same wording was there, and stays. */
        CONFLICTING
    }

    /**
     * Adds texts in one transaction: all of them, or none when one is conflicting.
     *
     * @param texts with title and version, and no number twice
     * @param source the file's name
     * @param watching called for each text that is added, in the transaction
     * @param trial takes everything back at the end
     * @return for each text what became of it; when one is conflicting, nothing but that
     */
    Future<List<Placed>> place(List<LawText> texts, String source, Watching watching, boolean trial);

    /** As a library of its own does that nobody watches. */
    default Future<List<Placed>> place(List<LawText> texts, String source) {
        return place(texts, source, (tx, added) -> Future.succeededFuture(), false);
    }

    /** Sees what is added; when the future fails, nothing is. */
    interface Watching {
        Future<Void> added(Tx tx, Added added);
    }

    /**
     * A text that is being added.
     *
     * @param newest whether no wording of a later day is there
     * @param before the wording before; empty where there is none
     */
    record Added(UUID lawId, UUID versionId, LawText text, boolean newest, Optional<Earlier> before) {}

    /** @param articles of the same part, or where that wording has no such part, those with its numbers */
    record Earlier(UUID versionId, LocalDate passedOn, List<Article> articles) {}

    /**
     * A law on the shelf.
     *
     * @param newest its newest wording
     * @param versions how many wordings are there
     * @param force whether it counts today
     */
    record Volume(UUID lawId, String title, Version newest, int versions, Force force) {}

    /** @param repealedBy the title of the law that ended this one; null while none on the shelf does */
    record Version(
            UUID id,
            LocalDate passedOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate inForceSince,
            @Nullable String level,
            @Nullable String jurisdiction,
            int articles,
            @Nullable String repealedBy) {}

    /**
     * @param history a JSON array of {on, kind, words}
     * @param parts in the order of their articles
     */
    record Wording(UUID lawId, String title, Version version, String history, List<Part> parts) {}

    /**
     * @param name empty where the wording is one text
     * @param content as {@link xuefa.law.LawTextJson} writes it
     */
    record Part(String name, String content) {}

    /** Whether a law counts. */
    enum Force {
        /** A wording of it counts today, as far as its text says. */
        IN_FORCE("inForce"),
        /** All its wordings count from a later day. */
        COMING("coming"),
        /** A law that counts today ended it. */
        REPEALED("repealed");

        private final String code;

        Force(String code) {
            this.code = code;
        }

        /** The name in JSON. */
        public String code() {
            return code;
        }

        public static Optional<Force> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findAny();
        }
    }

    /**
     * Which laws.
     *
     * @param words in their titles
     * @param today for {@code force}
     */
    record Wanted(
            String words,
            Optional<String> level,
            Optional<String> jurisdiction,
            Optional<Force> force,
            LocalDate today) {}

    /**
     * By title.
     *
     * @param after the title behind which the page begins
     */
    Future<List<Volume>> volumes(Wanted wanted, Optional<String> after, int limit);

    Future<Integer> count(Wanted wanted);

    /** Of all wordings, in order. */
    Future<List<String>> jurisdictions();

    /** @param versions newest first */
    record Versions(String title, List<Version> versions) {}

    /** Empty when there is no such law. */
    Future<Optional<Versions>> versions(UUID lawId);

    Future<Optional<Wording>> wording(UUID versionId);

    /** All articles of a wording in their order; none when there is no such wording. */
    Future<List<Article>> articles(UUID versionId);

    /** @param snippet the words around the first one looked for */
    record Hit(
            UUID lawId,
            String title,
            UUID versionId,
            LocalDate passedOn,
            ArticleRef article,
            String label,
            String snippet) {}

    /** Laws whose title contains {@code word}; at most 50. */
    Future<Set<UUID>> titled(String word);

    /**
     * Articles of the newest wordings, best first.
     *
     * @param words all of which are in the article
     * @param articles one of which it is; empty for any
     * @param laws in one of which it stands; empty for any
     */
    Future<List<Hit>> find(List<String> words, Set<ArticleRef> articles, Set<UUID> laws, int limit);
}
