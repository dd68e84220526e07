package xuefa.law.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xuefa.law.ArticleRef;
import xuefa.law.ChineseNumber;

/** What the beginnings of lines say in statutes. */
final class Marks {
    static final String NUMERAL = "[〇○◯零一二三四五六七八九十百千0-9０-９](?:[ 　]?[〇○◯零一二三四五六七八九十百千0-9０-９]){0,8}";
    static final String ARTICLE_NUMBER = "第[ 　]?(" + NUMERAL + ")[ 　]?条(?:[ 　]?之[ 　]?(" + NUMERAL + "))?";
    private static final Pattern ARTICLE = Pattern.compile(ARTICLE_NUMBER);
    private static final Pattern CLAUSE = Pattern.compile("([零一二三四五六七八九十百]{1,6})[、．.]");
    private static final String FINAL = "。；：！？;:!?.…";
    private static final String CLOSING = "”’\"'）)】〕》」』";

    /** Behind a number, what only a mention of the article would go on with. */
    private static final Pattern MENTIONS = Pattern.compile("(?:第[ 　]?(?:" + NUMERAL
            + ")[ 　]?[款项目条]|[、，。；,;）)》”]|的|规定|之规定|所(?:称|列|述|规定|指|定)|中的|中规定|以外|" + "和第|或者?第|及第|以及第|至第|到第|与第|[—－-]第|等条)");

    private Marks() {}

    /**
     * An article's number at the beginning of a line.
     *
     * @param label as printed, without spaces
     * @param rest what follows it, without spaces at its beginning
     * @param separated whether a space, a bracket or the end of the line follows the number
     * @param mentions whether it goes on as a mention of the article elsewhere would
     */
    record ArticleMark(ArticleRef ref, String label, String rest, boolean separated, boolean mentions) {}

    static Optional<ArticleMark> article(String text) {
        Matcher mark = ARTICLE.matcher(text);
        if (!text.startsWith("第") || !mark.lookingAt()) {
            return Optional.empty();
        }
        int number = number(mark.group(1));
        int behind = mark.group(2) == null ? 0 : number(mark.group(2));
        if (number == 0 || (behind == 0 && mark.group(2) != null)) {
            return Optional.empty();
        }
        String after = text.substring(mark.end());
        String rest = strip(after);
        return Optional.of(new ArticleMark(
                new ArticleRef(number, behind, 0),
                squeeze(mark.group()),
                rest,
                after.isEmpty() || isSpace(after.charAt(0)) || "【[".indexOf(after.charAt(0)) >= 0,
                MENTIONS.matcher(rest).lookingAt()));
    }

    /** 一、 in decisions without articles. */
    static Optional<ArticleMark> clause(String text) {
        Matcher mark = CLAUSE.matcher(text);
        if (!mark.lookingAt()) {
            return Optional.empty();
        }
        int number = ChineseNumber.read(mark.group(1));
        String rest = strip(text.substring(mark.end()));
        return number == 0
                ? Optional.empty()
                : Optional.of(new ArticleMark(new ArticleRef(number, 0, 0), mark.group(1), rest, true, false));
    }

    static int number(String numeral) {
        return ChineseNumber.read(squeeze(numeral));
    }

    static boolean isFinished(String text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && (FINAL.indexOf(text.charAt(last)) >= 0);
    }

    /** Without spaces of any kind. */
    static String squeeze(String text) {
        var squeezed = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (!isSpace(each)) {
                squeezed.append(each);
            }
        }
        return squeezed.toString();
    }

    static boolean isSpace(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each);
    }

    /** Without spaces of any kind at its ends. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
