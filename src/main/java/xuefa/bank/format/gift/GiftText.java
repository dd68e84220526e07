package xuefa.bank.format.gift;

import java.util.List;
import java.util.Locale;
import xuefa.bank.format.markup.CleanText;

/** Texts of GIFT: signs behind a backslash are ordinary, and {@code [html]} and the like say how to read them. */
final class GiftText {
    private static final List<String> FORMATS = List.of("html", "markdown", "plain", "moodle");
    private static final String SIGNS = "~=#{}:\\";

    private GiftText() {}

    /** Where {@code sign} stands without a backslash before it, or -1. */
    static int find(CharSequence text, int from, char sign) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == sign) {
                return i;
            }
        }
        return -1;
    }

    /** The format that {@code written} begins with, as {@code [html]}; empty without one. */
    static String format(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return FORMATS.stream()
                .filter(each -> lower.startsWith("[" + each + "]"))
                .findFirst()
                .orElse("");
    }

    /**
     * The words, cleaned.
     *
     * @param usual the format where none is written; empty if nobody knows
     */
    static CleanText clean(String written, String usual) {
        String own = format(written);
        String text = own.isEmpty() ? written.strip() : written.strip().substring(own.length() + 2);
        return cleanAs(own.isEmpty() ? usual : own, text);
    }

    /** The words of a text that is in {@code format} and says nothing about it. */
    static CleanText cleanAs(String format, String text) {
        String plain = unescaped(text);
        boolean looksHtml = format.isEmpty() || format.equals("moodle");
        boolean html = format.equals("html") || (looksHtml && CleanText.looksLikeHtml(plain));
        return html ? CleanText.ofHtml(plain) : CleanText.ofPlain(plain);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (each == '\\' && next == 'n') {
                plain.append('\n');
                i++;
            } else if (each == '\\' && SIGNS.indexOf(next) >= 0) {
                plain.append(next);
                i++;
            } else {
                plain.append(each);
            }
        }
        return plain.toString();
    }

    /** The opposite of {@link #clean}: what has a meaning in GIFT gets a backslash. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append(SIGNS.indexOf(each) >= 0 ? "\\" : "").append(each);
            }
        }
        return escaped.toString();
    }
}
