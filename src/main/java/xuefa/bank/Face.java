package xuefa.bank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.law.SearchTerms;
import xuefa.shared.Digests;

/**
 * What lists show of a version of a question, and by what it is found.
 *
 * @param citation 《行政处罚法》第三十六条第一款
 * @param glance the first characters of what is read first
 * @param likeness SHA-256 of {@link Likeness}
 * @param words all of its words in small letters, a line each
 * @param terms the pairs of neighbouring characters in {@code words}, and below zero the articles it cites
 */
@SuppressWarnings("ArrayRecordComponent")
public record Face(
        QuestionKind kind,
        @Nullable String difficulty,
        @Nullable String law,
        @Nullable String topic,
        @Nullable String citation,
        String glance,
        byte[] likeness,
        String words,
        Integer[] terms) {
    private static final int GLANCE = 200;
    private static final int MOST_INSERTED = 256;

    /** @param shortTitle of the cited law, if the bank knows it */
    public static Face of(Content content, Optional<String> shortTitle) {
        String citation = shortTitle
                .or(content::law)
                .map(law -> "《" + law + "》"
                        + content.articles().stream().map(ArticleRef::inChinese).collect(Collectors.joining("、")))
                .orElse(null);
        String words =
                (ContentTexts.prose(content) + (citation == null ? "" : "\n" + citation)).toLowerCase(Locale.ROOT);
        String stem = RichText.inWords(content.stem()).replaceAll("\\s+", " ");
        return new Face(
                content.kind(),
                content.member("difficulty").orElse(null),
                content.law().orElse(null),
                content.member("topic").orElse(null),
                citation,
                stem.length() > GLANCE ? stem.substring(0, GLANCE) : stem,
                digest(Likeness.of(content)),
                words,
                terms(words, content.articles()));
    }

    /** As {@link #likeness} holds it. */
    public static byte[] digest(String likeness) {
        return Digests.sha256(likeness.getBytes(StandardCharsets.UTF_8));
    }

    /** How an article, without its paragraph, stands among the terms. */
    public static int term(ArticleRef article) {
        return -(article.number() * MOST_INSERTED + Math.min(article.inserted(), MOST_INSERTED - 1));
    }

    private static Integer[] terms(String words, List<ArticleRef> articles) {
        var terms = new ArrayList<>(Arrays.asList(SearchTerms.pairs(words)));
        articles.stream().map(Face::term).distinct().forEach(terms::add);
        return terms.toArray(Integer[]::new);
    }
}
