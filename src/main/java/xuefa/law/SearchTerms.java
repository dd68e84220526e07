package xuefa.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What somebody looks for in the library: words, articles by number, or both.
 *
 * @param words at least two characters each, without spaces
 * @param articles without paragraphs
 */
public record SearchTerms(List<String> words, Set<ArticleRef> articles) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s　,，、。；;：:《》〈〉“”\"'（）()]+");
    private static final Pattern NUMBER = Pattern.compile(
            "第?(?:[0-9０-９]{1,4}|[〇○零一二三四五六七八九十百千]{1,9})条(?:之[0-9０-９一二三四五六七八九十]{1,3})?(?:第.{1,3}款)?(?:第.{1,5}项)?");
    private static final int MOST_WORDS = 8;

    public SearchTerms {
        words = List.copyOf(words);
        articles = Set.copyOf(articles);
    }

    /** 行政处罚法第三十六条 时效 looks for article 36 with both words. */
    public static SearchTerms of(String query) {
        Set<ArticleRef> articles = ArticleRef.namedIn(query.replaceAll("(?<!第)([0-9]{1,4}条)", "第$1"));
        var words = new ArrayList<String>();
        for (String word : BETWEEN.split(NUMBER.matcher(query).replaceAll(" "), -1)) {
            if (word.length() >= 2 && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return new SearchTerms(words, articles);
    }

    public boolean isEmpty() {
        return words.isEmpty() && articles.isEmpty();
    }

    /** The pairs of neighbouring characters in {@code text}, the first one's code in the higher 16 bits; sorted. */
    public static Integer[] pairs(String text) {
        var pairs = new TreeSet<Integer>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i + 1))) {
                pairs.add((Character.toLowerCase(text.charAt(i)) << 16) | Character.toLowerCase(text.charAt(i + 1)));
            }
        }
        return pairs.toArray(Integer[]::new);
    }
}
