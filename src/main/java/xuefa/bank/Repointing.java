package xuefa.bank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xuefa.law.ArticleRef;

/** Lets a question cite a newer wording of its law, and changes nothing else of it. Pure. */
public final class Repointing {
    private static final Pattern NAMED =
            Pattern.compile("(《[^《》]*+》)?+第[0-9〇零一二三四五六七八九十百千]{1,9}条(?:之[0-9一二三四五六七八九十百]{1,4})?");

    private final Map<ArticleRef, ArticleRef> became = new HashMap<>();
    private final Set<String> titles;

    private Repointing(List<AmendedArticle> articles, Set<String> titles) {
        articles.forEach(
                each -> each.became().ifPresent(now -> became.put(each.cited().article(), now.article())));
        this.titles = titles;
    }

    /**
     * The content with the articles as they are numbered now, in the citation and where explanations name them.
     *
     * @param titles of the law, long and short: articles of others keep their numbers
     */
    public static Content of(Content content, LocalDate passedOn, List<AmendedArticle> articles, Set<String> titles) {
        var repointing = new Repointing(articles, titles);
        ObjectNode json = content.json();
        json.put("version", passedOn.toString());
        repointing.repoint(json);
        json.path("parts").forEach(part -> repointing.repoint((ObjectNode) part));
        return Content.of(json);
    }

    private void repoint(ObjectNode json) {
        if (json.has("articles")) {
            var cited = json.path("articles");
            var now = json.putArray("articles");
            cited.forEach(each -> now.add(now(each.asText())));
        }
        if (json.has("explanation")) {
            String explanation = json.path("explanation").asText();
            json.put(
                    "explanation",
                    NAMED.matcher(explanation).replaceAll(found -> Matcher.quoteReplacement(named(found))));
        }
    }

    private String now(String cited) {
        var ref = ArticleRef.parse(cited);
        var now = became.getOrDefault(ref.article(), ref.article());
        return new ArticleRef(now.number(), now.inserted(), ref.paragraph()).toString();
    }

    private String named(MatchResult found) {
        String law = found.group(1);
        boolean other = law != null && !titles.contains(law.substring(1, law.length() - 1));
        String whole = found.group();
        String place = law == null ? whole : whole.substring(law.length());
        return ArticleRef.namedIn(place).stream()
                .findFirst()
                .filter(named -> !other && became.containsKey(named))
                .map(named -> became.getOrDefault(named, named))
                .filter(now -> !ArticleRef.namedIn(place).contains(now))
                .map(now -> (law == null ? "" : law) + now.inChinese())
                .orElse(whole);
    }
}
