package xuefa.bank;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.shared.Digests;

/**
 * A law question whose form is sound: options from A on without a gap, and a key among them that fits the kind.
 *
 * @param id law id and three digits: {@code administrative-penalty-017}; never used again for another question
 * @param lawId the law it examines, in the catalogue
 * @param version the day the wording was passed that it was written against
 * @param articles where in the law the answer stands, at least one
 * @param options 2 for true/false, at least 3 otherwise
 * @param key the letters of the right options: one, or two and more for {@link QuestionKind#MULTIPLE}
 * @param readOn the day a second reader, who was not shown the key, came to the same key; null before that
 */
public record Question(
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

    public Question {
        articles = List.copyOf(articles);
        options = List.copyOf(options);
        key = Collections.unmodifiableSortedSet(new TreeSet<>(key));
        require(!stem.isBlank(), id, "has no stem");
        require(!articles.isEmpty(), id, "cites no article");
        require(options.size() >= (kind == QuestionKind.TRUE_FALSE ? 2 : 3), id, "has too few options");
        for (int i = 0; i < options.size(); i++) {
            require(options.get(i).letter().charAt(0) == 'A' + i, id, "has options that don't run from A");
        }
        require(Letters.of(options).containsAll(key), id, "has a key that isn't among its options");
        require(kind == QuestionKind.MULTIPLE ? key.size() >= 2 : key.size() == 1, id, "has a key of the wrong size");
        require(kind != QuestionKind.TRUE_FALSE || options.equals(Option.TRUE_FALSE), id, "has options of its own");
    }

    /** Whether exactly the right options were chosen. */
    public boolean isAnsweredBy(Collection<String> letters) {
        return key.equals(new TreeSet<>(letters));
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
