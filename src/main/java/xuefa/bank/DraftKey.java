package xuefa.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the people who write keys mean by them. */
public final class DraftKey {
    private static final Set<String> TRUE =
            Set.of("对", "正确", "√", "✓", "✔", "☑", "V", "T", "TRUE", "是", "Y", "YES", "对的", "正确的", "R", "RIGHT");
    private static final Set<String> FALSE = Set.of(
            "错", "错误", "×", "✕", "✖", "✗", "✘", "╳", "☒", "X", "F", "FALSE", "否", "N", "NO", "不对", "不正确", "错的", "错误的",
            "非", "WRONG");
    private static final Pattern AROUND = Pattern.compile("^[\\s(\\[【《\"“'.:。：]+|[\\s)\\]】》\"”'.:。：;；,，、]+$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；|/.&+和与及]+");

    private DraftKey() {}

    /** Whether {@code word} means true or means false; empty if neither: √, 错误, T, 否. */
    public static Optional<Boolean> truth(String word) {
        String plain = AROUND.matcher(PlainText.halfWidth(word)).replaceAll("").toUpperCase(Locale.ROOT);
        if (TRUE.contains(plain)) {
            return Optional.of(true);
        }
        return FALSE.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** The letters of one word, in the order written, upper case: {@code A、B，c} is ABC. Empty if it holds anything else. */
    static Optional<String> letters(String key) {
        String joined = BETWEEN.matcher(AROUND.matcher(PlainText.halfWidth(key)).replaceAll(""))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        boolean isWord = !joined.isEmpty() && joined.chars().allMatch(each -> each >= 'A' && each <= 'Z');
        return isWord ? Optional.of(joined) : Optional.empty();
    }

    /** The texts a key may name, split at separators; the whole first. */
    static List<String> parts(String key) {
        var parts = new ArrayList<String>();
        for (String part : BETWEEN.split(PlainText.halfWidth(key).strip(), -1)) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /**
     * The letters of the options whose labels or texts {@code key} names; empty if it names something else too.
     *
     * @param options labelled A, B, C…
     * @param labels the labels of the source, to letters
     */
    static Optional<SortedSet<String>> named(String key, List<DraftOption> options, Map<String, String> labels) {
        var texts = new TreeMap<String, String>();
        options.forEach(option -> texts.put(PlainText.of(option.text()), option.label()));
        String whole = texts.get(PlainText.of(key));
        if (whole != null) {
            return Optional.of(new TreeSet<>(List.of(whole)));
        }
        var letters = new TreeSet<String>();
        for (String part : parts(key)) {
            String letter = labels.getOrDefault(part, texts.get(PlainText.of(part)));
            if (letter == null) {
                return Optional.empty();
            }
            letters.add(letter);
        }
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters);
    }
}
