package xuefa.bank;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.shared.Digests;

/**
 * A law question whose form is sound.
 *
 * @param id law id and three digits: {@code administrative-penalty-017}; never used again for another question
 * @param lawId the law it examines, in the catalogue
 * @param version the day the wording was passed that it was written against
 * @param articles where in the law the answer stands, at least one
 * @param explanation why the key is right; of a case, whose parts have their own, it may be empty
 * @param readOn the day a second reader, who was not shown the key, came to the same key; null before that
 */
public record Question(
        String id,
        Difficulty difficulty,
        String lawId,
        LocalDate version,
        List<ArticleRef> articles,
        String topic,
        Task task,
        String explanation,
        @Nullable LocalDate readOn) {

    public Question {
        articles = List.copyOf(articles);
        require(!articles.isEmpty(), id, "cites no article");
    }

    /** A question of choice, as {@link Choice} describes it. */
    public Question(
            String id,
            QuestionKind kind,
            Difficulty difficulty,
            String lawId,
            LocalDate version,
            List<ArticleRef> articles,
            String topic,
            String stem,
            List<Option> options,
            SortedSet<String> key,
            String explanation,
            @Nullable LocalDate readOn) {
        this(
                id,
                difficulty,
                lawId,
                version,
                articles,
                topic,
                new Choice(kind, stem, options, key),
                explanation,
                readOn);
    }

    public QuestionKind kind() {
        return task.kind();
    }

    /** What is read first: the stem, or the material of a case. */
    public String stem() {
        return task.stem();
    }

    /** What there is to choose from; empty unless the task is a {@link Choice}. */
    public List<Option> options() {
        return task instanceof Choice choice ? choice.options() : List.of();
    }

    /** The letters of the right options; empty unless the task is a {@link Choice}. */
    public SortedSet<String> key() {
        return task instanceof Choice choice ? choice.key() : Collections.emptySortedSet();
    }

    /** The names of the pictures in its texts. */
    public List<String> pictures() {
        return QuestionTexts.of(this)
                .flatMap(text -> RichText.pictures(text).stream())
                .toList();
    }

    /** Whether something of it is a picture. */
    public boolean hasPictures() {
        return !pictures().isEmpty();
    }

    /** Whether exactly the right options were chosen; never, unless the task is a {@link Choice}. */
    public boolean isAnsweredBy(Collection<String> letters) {
        return task instanceof Choice choice && choice.isAnsweredBy(letters);
    }

    /** SHA-256 in hexadecimal over the content in canonical JSON; who read it when is not content. */
    public String digest() {
        return Digests.hex(Digests.sha256(Digests.canonicalJson(QuestionJson.content(this))));
    }

    private static void require(boolean sound, String id, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException("question " + id + " " + otherwise);
        }
    }
}
