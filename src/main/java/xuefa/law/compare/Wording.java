package xuefa.law.compare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import xuefa.law.Article;

/** The words of an article in a form in which only a change of words makes a difference. */
final class Wording {
    private static final String WIDE = "（）：；，？！［］〈〉";
    private static final String NARROW = "():;,?![]<>";
    private static final int BUCKETS = 1 << 13;

    private final String plain;
    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final BitSet seen = new BitSet(BUCKETS);

    Wording(Article article) {
        this.plain = plain(article.title() + article.text());
        for (int i = 0; i + 1 < plain.length(); i++) {
            int pair = plain.charAt(i) << 16 | plain.charAt(i + 1);
            pairs.merge(pair, 1, Integer::sum);
            seen.set(((pair * 31) >>> 7) & (BUCKETS - 1));
        }
    }

    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (!Character.isWhitespace(each) && !Character.isSpaceChar(each)) {
                plain.append(plain(each));
            }
        }
        return plain.toString();
    }

    static char plain(char each) {
        int wide = WIDE.indexOf(each);
        if (wide >= 0) {
            return NARROW.charAt(wide);
        }
        return each >= '！' && each <= '～' ? (char) (each - '！' + '!') : each;
    }

    String words() {
        return plain;
    }

    /** From 0, nothing in common, to 1: the share of pairs of characters that both have (Dice). */
    double likeness(Wording other) {
        if (plain.equals(other.plain)) {
            return 1;
        }
        int all = plain.length() + other.plain.length() - 2;
        if (all <= 0 || !seen.intersects(other.seen)) {
            return 0;
        }
        int common = 0;
        Map<Integer, Integer> fewer = pairs.size() < other.pairs.size() ? pairs : other.pairs;
        Map<Integer, Integer> more = pairs.size() < other.pairs.size() ? other.pairs : pairs;
        for (Map.Entry<Integer, Integer> pair : fewer.entrySet()) {
            common += Math.min(pair.getValue(), more.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * common / all;
    }
}
