package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The brackets of a stem that hold its answer, or wait for it.
 *
 * @param stem without the answers
 * @param keys the letters or marks that stood in brackets, in order
 */
record Brackets(Prose stem, List<String> keys, boolean hasEmpty) {
    private static final Pattern LETTERS =
            Pattern.compile("[\\(\\[]\\s*(?<key>[A-Ha-h](?:[\\s、,;.]*[A-Ha-h])*)\\s*[\\)\\]]");
    private static final Pattern EMPTY = Pattern.compile("\\([\\s_]*\\)|_{2,}");
    private static final String TRUTH = "√|×|正确|错误|对|错|是|否|T|F|V|X|v|x|Y|N|True|False|TRUE|FALSE";
    private static final Pattern TRUTH_AT_END = Pattern.compile("\\s*(?:[\\(\\[]\\s*(?<key>" + TRUTH
            + ")\\s*[\\)\\]]|[ \\t]+(?<bare>" + TRUTH + ")|(?<sign>[√×]))\\s*(?<stop>[。.;]?)\\s*$");
    private static final Pattern TRUTH_AT_START =
            Pattern.compile("^\\s*[\\(\\[]\\s*(?<key>" + TRUTH + ")\\s*[\\)\\]]\\s*[、.]?");
    private static final Pattern EMPTY_AROUND = Pattern.compile("^\\s*\\(\\s*\\)|\\(\\s*\\)\\s*(?=[。.;]?\\s*$)");

    /** @param hasOptions whether the question offers options; marks of true and false are looked for only where it doesn't */
    static Brackets in(Prose stem, boolean hasOptions) {
        if (!hasOptions) {
            var truth = truth(stem);
            if (truth != null) {
                return truth;
            }
        }
        var keys = new ArrayList<String>();
        var matcher = LETTERS.matcher(stem.plain());
        while (matcher.find()) {
            keys.add(matcher.group("key"));
        }
        return new Brackets(stem, keys, EMPTY.matcher(stem.plain()).find());
    }

    /** The stem with the answers taken out of their brackets. */
    Prose emptied() {
        var text = new StringBuilder(stem.text());
        var plain = new StringBuilder(stem.plain());
        var ends = new ArrayList<int[]>();
        var matcher = LETTERS.matcher(stem.plain());
        while (matcher.find()) {
            ends.add(new int[] {matcher.start() + 1, matcher.end() - 1});
        }
        for (int[] each : ends.reversed()) {
            text.replace(each[0], each[1], "　");
            plain.replace(each[0], each[1], " ");
        }
        return new Prose(text.toString(), plain.toString());
    }

    private static @Nullable Brackets truth(Prose stem) {
        var end = TRUTH_AT_END.matcher(stem.plain());
        if (end.find()) {
            String key = end.group("key") != null
                    ? end.group("key")
                    : end.group("bare") != null ? end.group("bare") : end.group("sign");
            String stop = stem.text().substring(end.start("stop"), end.end("stop"));
            var before = stem.part(0, end.start());
            boolean closed = before.text().matches("(?s).*[。.；;？！?!]$");
            return new Brackets(
                    closed ? before : new Prose(before.text() + stop, before.plain() + end.group("stop")),
                    List.of(key),
                    false);
        }
        var start = TRUTH_AT_START.matcher(stem.plain());
        if (start.find()) {
            return new Brackets(stem.part(start.end(), stem.text().length()), List.of(start.group("key")), false);
        }
        return null;
    }

    /** A true/false statement without the empty brackets around it. */
    static Prose withoutEmpty(Prose stem) {
        var matcher = EMPTY_AROUND.matcher(stem.plain());
        if (!matcher.find()) {
            return stem;
        }
        var before = stem.part(0, matcher.start());
        var after = stem.part(matcher.end(), stem.text().length());
        return new Prose(before.text() + after.text(), before.plain() + after.plain());
    }
}
