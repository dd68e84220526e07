package xuefa.law;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a law: an article, or a paragraph of it.
 *
 * @param number the article's number, from 1 to 9999
 * @param inserted which of the articles inserted behind it (之一 is 1); 0 for the numbered article itself
 * @param paragraph the paragraph (款), from 1; 0 for the whole article
 */
public record ArticleRef(int number, int inserted, int paragraph) implements Comparable<ArticleRef> {
    private static final Pattern WRITTEN =
            Pattern.compile("([1-9][0-9]{0,3})(?:-([1-9][0-9]{0,3}))?(?:/([1-9][0-9]{0,3}))?");
    private static final String NUMERAL = "(?:[0-9]{1,4}|[〇零一二三四五六七八九十百千]{1,9})";
    private static final Pattern NAMED =
            Pattern.compile("第(" + NUMERAL + "(?:[、和及与至到]第?" + NUMERAL + ")*)条(?:之(" + NUMERAL + "))?");
    private static final Pattern BETWEEN_NUMERALS = Pattern.compile("[、和及与至到]第?");
    private static final Comparator<ArticleRef> ORDER = Comparator.comparingInt(ArticleRef::number)
            .thenComparingInt(ArticleRef::inserted)
            .thenComparingInt(ArticleRef::paragraph);

    public ArticleRef {
        if (number < 1 || number > 9999 || inserted < 0 || inserted > 9999 || paragraph < 0 || paragraph > 9999) {
            throw new IllegalArgumentException("no such article: " + number + "-" + inserted + "/" + paragraph);
        }
    }

    /**
     * Reads {@code 36}, {@code 36/1}, {@code 120-1} or {@code 120-1/2}: the article, after a dash which inserted one, after
     * a slash the paragraph.
     *
     * @throws IllegalArgumentException when {@code text} is none of these
     */
    public static ArticleRef parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an article like 36, 36/1 or 120-1/2: " + text);
        }
        return new ArticleRef(orZero(parts.group(1)), orZero(parts.group(2)), orZero(parts.group(3)));
    }

    /** The articles (never paragraphs) that {@code text} names: 第三十六条, 第120条之一, 第九条、第十条, 第九、十条. */
    public static Set<ArticleRef> namedIn(String text) {
        var found = new LinkedHashSet<ArticleRef>();
        var named = NAMED.matcher(text);
        while (named.find()) {
            String[] numerals = BETWEEN_NUMERALS.split(named.group(1), -1);
            for (int i = 0; i < numerals.length; i++) {
                boolean last = i == numerals.length - 1;
                int article = ChineseNumber.read(numerals[i]);
                int behind = last && named.group(2) != null ? ChineseNumber.read(named.group(2)) : 0;
                if (article > 0) {
                    found.add(new ArticleRef(article, behind, 0));
                }
            }
        }
        return found;
    }

    /** The article without its paragraph. */
    public ArticleRef article() {
        return paragraph == 0 ? this : new ArticleRef(number, inserted, 0);
    }

    /** As statutes are cited: 第三十六条第一款, 第一百二十条之一第二款. */
    public String inChinese() {
        String behind = inserted == 0 ? "" : "之" + ChineseNumber.write(inserted);
        String within = paragraph == 0 ? "" : "第" + ChineseNumber.write(paragraph) + "款";
        return "第" + ChineseNumber.write(number) + "条" + behind + within;
    }

    /** What {@link #parse} reads. */
    @Override
    public String toString() {
        return number + (inserted == 0 ? "" : "-" + inserted) + (paragraph == 0 ? "" : "/" + paragraph);
    }

    @Override
    public int compareTo(ArticleRef other) {
        return ORDER.compare(this, other);
    }

    private static int orZero(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
