package xuefa.bank;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they compare: full and half width alike, without spaces, case and punctuation. */
final class PlainText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    /** All punctuation, but not what makes numbers: 1.5, 3-5, 3、4, 10%. */
    private static final Pattern PUNCTUATION = Pattern.compile("(?<![0-9])\\p{P}|\\p{P}(?![0-9])(?<![0-9][%‰])");

    private PlainText() {}

    static String of(String text) {
        String sameWidth = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String closed = SPACE.matcher(sameWidth).replaceAll("");
        return PUNCTUATION.matcher(closed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Full-width letters, digits and signs as half-width ones; nothing else changed. */
    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
