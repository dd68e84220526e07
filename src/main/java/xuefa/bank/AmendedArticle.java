package xuefa.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.law.ArticleRef;

/**
 * An article that a question cites, and what a newer wording made of it.
 *
 * @param cited perhaps with a paragraph
 * @param became where it stands now, with the same paragraph; empty for what has gone or cannot be told
 */
public record AmendedArticle(ArticleRef cited, Fate fate, Optional<ArticleRef> became) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Whether one of them has to be read again. */
    public static boolean isStale(List<AmendedArticle> articles) {
        return articles.stream().anyMatch(each -> each.fate().isStale());
    }

    /** Whether each of them stands somewhere in the newer wording. */
    public static boolean canRepoint(List<AmendedArticle> articles) {
        return articles.stream().allMatch(each -> each.became().isPresent());
    }

    /** As the record keeps them. */
    public static String write(List<AmendedArticle> articles) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (var each : articles) {
            var object = json.addObject()
                    .put("article", each.cited().toString())
                    .put("fate", each.fate().code());
            each.became().ifPresent(became -> object.put("became", became.toString()));
        }
        return json.toString();
    }

    /** What {@link #write} wrote. */
    public static List<AmendedArticle> read(String text) {
        try {
            var articles = new ArrayList<AmendedArticle>();
            JSON.readTree(text).forEach(each -> articles.add(read(each)));
            return List.copyOf(articles);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("no amended articles", broken);
        }
    }

    private static AmendedArticle read(JsonNode json) {
        return new AmendedArticle(
                ArticleRef.parse(json.path("article").asText()),
                Fate.of(json.path("fate").asText()),
                Optional.ofNullable(json.path("became").textValue()).map(ArticleRef::parse));
    }
}
