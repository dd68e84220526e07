package xuefa.notice;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of notices, in {@code words/notice_zh.properties} and {@code words/notice_en.properties}. Any thread. */
public final class NoticeWords {
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("words/notice_zh", Locale.ROOT);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("words/notice_en", Locale.ROOT);

    private NoticeWords() {}

    public static boolean knows(String kind) {
        return CHINESE.containsKey(kind + ".title") && ENGLISH.containsKey(kind + ".title");
    }

    /** What a notice says, in one language. */
    public record Said(String title, String text) {}

    /** @param facts replace their names in braces; what is not there stays as it is */
    public static Said say(String kind, Map<String, String> facts, boolean english) {
        ResourceBundle words = english ? ENGLISH : CHINESE;
        return new Said(fill(words.getString(kind + ".title"), facts), fill(words.getString(kind + ".text"), facts));
    }

    /** In one pass, so that a fact that looks like a name in braces stays what it is. */
    static String fill(String pattern, Map<String, String> facts) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            String fact = close < 0 ? null : facts.get(pattern.substring(open + 1, close));
            if (fact == null) {
                int next = open < 0 ? pattern.length() : open + 1;
                filled.append(pattern, at, next);
                at = next;
            } else {
                filled.append(pattern, at, open).append(fact);
                at = close + 1;
            }
        }
        return filled.toString();
    }
}
