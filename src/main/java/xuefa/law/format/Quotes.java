package xuefa.law.format;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the lines that stand in quotation marks opened in an earlier line, as amending decisions quote whole articles. By
 * custom each paragraph of a quotation opens it again and only the last one closes it.
 */
final class Quotes {
    private static final int LONGEST = 400;

    private Quotes() {}

    /** The indexes of lines that begin inside a quotation. */
    static BitSet inside(List<Line> lines) {
        var inside = new BitSet();
        int at = 0;
        while (at < lines.size()) {
            String before = at == 0 ? "" : lines.get(at - 1).text();
            int end = opens(lines.get(at).text(), before) ? end(lines, at) : at;
            inside.set(at + 1, Math.max(at, end) + 1);
            at = Math.max(at, end) + 1;
        }
        return inside;
    }

    /** Whether a quotation of whole paragraphs begins in the line: at its start, or behind a colon, and stays open. */
    private static boolean opens(String text, String before) {
        int depth = 0;
        int opened = -1;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '“') {
                opened = depth++ == 0 ? i : opened;
            } else if (each == '”') {
                depth = Math.max(0, depth - 1);
            }
        }
        return depth > 0
                && (opened == 0
                        ? before.isEmpty() || Marks.isFinished(before)
                        : "：:".indexOf(text.charAt(opened - 1)) >= 0);
    }

    /** The last line of the quotation that line {@code first} opens; {@code first} itself where nothing closes it. */
    private static int end(List<Line> lines, int first) {
        for (int i = first + 1; i < lines.size() && i <= first + LONGEST; i++) {
            String text = lines.get(i).text();
            int depth = 1;
            for (int at = text.startsWith("“") ? 1 : 0; at < text.length(); at++) {
                char each = text.charAt(at);
                depth += each == '“' ? 1 : each == '”' ? -1 : 0;
            }
            if (depth <= 0) {
                return i;
            }
        }
        return first;
    }
}
