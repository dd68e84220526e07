package xuefa.bank;

import java.util.List;
import java.util.regex.Pattern;

/** What writing a text leaves behind: notes, markup, numbering, the answer itself. Texts are given in half width. */
final class Leftovers {
    private static final List<String> NOTES = List.of(
            "TODO", "FIXME", "XXX", "TBD", "待补", "待核", "待查", "待改", "待完善", "(待定", "[待定", "【", "】", "??", "{{", "}}",
            "**", "~~", "```", "](");
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("</?[A-Za-z][^<>]*+>|&(?:[A-Za-z]{2,8}|#[0-9]{2,5});"),
            Pattern.compile("[(\\[]\\s*(?:[A-H]{1,8}|[√×])\\s*[)\\]]"),
            Pattern.compile("[(\\[]\\s*(?:对|错|正确|错误)\\s*[)\\]]\\s*[。.]?$"),
            Pattern.compile("[(\\[](?:单选|多选|判断|单项选择|多项选择)题?[)\\]]"),
            Pattern.compile("答案\\s*(?:是|为)?\\s*:"));
    private static final Pattern NUMBERING = Pattern.compile("[(\\[]?[0-9]{1,3}\\s*[.、)\\]](?![0-9])|#");
    private static final Pattern LETTER = Pattern.compile("[(\\[]?[A-Ha-h]\\s*[.、:)\\]]");

    private static final String HARMLESS = "0123456789- ,.;:!?%)/'\"";
    private static final String FIRST_OF_NOTES = "待【】答";

    private Leftovers() {}

    /** The first leftover in {@code text}, its numbering among them, or nothing. */
    static String in(String text) {
        String inside = inside(text);
        return inside.isEmpty() ? beginning(NUMBERING, text) : inside;
    }

    /** The first leftover in {@code text}, which may be numbered, or nothing. */
    static String inside(String text) {
        if (!mayHold(text)) {
            return "";
        }
        for (String note : NOTES) {
            if (text.contains(note)) {
                return note;
            }
        }
        for (var pattern : PATTERNS) {
            var match = pattern.matcher(text);
            if (match.find()) {
                return match.group().strip();
            }
        }
        return "";
    }

    /** The letter an option's text begins with, as in {@code A. 十日}, or nothing. */
    static String letterBefore(String text) {
        return beginning(LETTER, text);
    }

    /** One quick pass, for nearly all texts hold none. */
    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean usual = character < 128 ? HARMLESS.indexOf(character) >= 0 : FIRST_OF_NOTES.indexOf(character) < 0;
            if (!usual) {
                return true;
            }
        }
        return text.contains("??");
    }

    private static String beginning(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.lookingAt() ? match.group() : "";
    }
}
