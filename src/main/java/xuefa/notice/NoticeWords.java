package xuefa.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of notices, in {@code words/notice_zh.properties} and {@code words/notice_en.properties}. Any thread. */
public final class NoticeWords {
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("words/notice_zh", Locale.ROOT);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("words/notice_en", Locale.ROOT);

    private static final DateTimeFormatter IN_CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter IN_ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private NoticeWords() {}

    public static boolean knows(String kind) {
        return CHINESE.containsKey(kind + ".title") && ENGLISH.containsKey(kind + ".title");
    }

    /** What a notice says, in one language. */
    public record Said(String title, String text) {}

    /** @param facts replace their names in braces, days of ISO 8601 as people write them; what is not there stays as it is */
    public static Said say(String kind, Map<String, String> facts, boolean english) {
        ResourceBundle words = english ? ENGLISH : CHINESE;
        Map<String, String> told = new HashMap<>(facts);
        told.replaceAll((name, fact) -> dated(fact, english));
        return new Said(fill(words.getString(kind + ".title"), told), fill(words.getString(kind + ".text"), told));
    }

    /** 2026年12月3日, or 3 Dec 2026, if it is a day. */
    private static String dated(String fact, boolean english) {
        try {
            return LocalDate.parse(fact).format(english ? IN_ENGLISH : IN_CHINESE);
        } catch (DateTimeParseException notADay) {
            return fact;
        }
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
