package xuefa.bank.format.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftKey;

/**
 * What stands behind 答案：, taken apart.
 *
 * @param key letters or a mark of true and false; null if it is prose
 * @param rest what follows the key, the prose itself if there is none
 */
record AnswerText(@Nullable String key, Prose rest) {
    private static final Pattern LETTERS = Pattern.compile(
            "^[\\s(\\[:*]*(?:应?选择?|为|是)?\\s*(?<key>[A-Ka-k]{1,11}(?:[ \\t、,;./和及与]+[A-Ka-k]{1,11}(?![A-Za-z]))*+)(?![A-Za-z0-9%])[\\s)\\].*]*(?=$|\\n|[。,;:、(\\[]|(?<=[\\s)\\].]))");
    private static final Pattern TRUTH = Pattern.compile(
            "^[\\s(\\[:*]*(?<key>正确|错误|不正确|不对|对|错|√|×|True|False|TRUE|FALSE|true|false|是|否|[TFVXYNtfvxyn])(?=$|[\\s)\\]。.,;、:(*])[\\s)\\]*]*");

    static AnswerText of(Prose written) {
        for (var pattern : new Pattern[] {LETTERS, TRUTH}) {
            var matcher = pattern.matcher(written.plain());
            if (matcher.lookingAt()) {
                var rest = written.part(matcher.end(), written.text().length()).strip();
                return new AnswerText(matcher.group("key").strip(), withoutStop(rest));
            }
        }
        return new AnswerText(null, written.strip());
    }

    private static Prose withoutStop(Prose rest) {
        boolean stops = !rest.text().isEmpty() && "。.,;、:".indexOf(rest.plain().charAt(0)) >= 0;
        return stops ? rest.part(1, rest.text().length()).strip() : rest;
    }

    /** Whether two keys mean the same. */
    static boolean same(String one, String other) {
        var truth = DraftKey.truth(one);
        return truth.isPresent()
                ? truth.equals(DraftKey.truth(other))
                : letters(one).equals(letters(other));
    }

    private static String letters(String key) {
        return Line.plain(key)
                .toUpperCase(java.util.Locale.ROOT)
                .chars()
                .filter(each -> each >= 'A' && each <= 'Z')
                .sorted()
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
