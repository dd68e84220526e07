package xuefa.bank;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The markup of stems, materials, answers and explanations. All of it is text but two things: lines that begin and end with
 * {@code |} are rows of a table, their cells parted by {@code |}; and {@code ![words](NAME)} is a picture in the bank's
 * folder {@code images/}, named by the SHA-256 of its bytes in hexadecimal and {@code .png}, {@code .jpg} or {@code .gif}.
 * There is no HTML.
 */
public final class RichText {
    private static final Pattern PICTURE =
            Pattern.compile("!\\[([^\\]\\n]{0,200})]\\(([0-9a-f]{64}\\.(?:png|jpg|gif))\\)");

    private RichText() {}

    /** The names of the pictures in {@code text}, in their order. */
    public static List<String> pictures(String text) {
        return text.contains("](")
                ? PICTURE.matcher(text).results().map(each -> each.group(2)).toList()
                : List.of();
    }

    /** {@code text} with each picture's words in its place. */
    public static String inWords(String text) {
        return text.contains("](") ? PICTURE.matcher(text).replaceAll("$1") : text;
    }

    /** {@code ![words](name)}. */
    public static String picture(String words, String name) {
        return "![" + words.replaceAll("[\\[\\]\\n]", " ").strip() + "](" + name + ")";
    }

    public static boolean isTableRow(String line) {
        String row = line.strip();
        return row.length() > 1 && row.startsWith("|") && row.endsWith("|");
    }

    /** The cells of a table row, without spaces around them. */
    public static List<String> cells(String row) {
        String inside = row.strip();
        return List.of(inside.substring(1, inside.length() - 1).split("\\|", -1)).stream()
                .map(String::strip)
                .toList();
    }
}
