package xuefa.law.format;

import java.util.ArrayList;
import java.util.List;

/** Takes a table of contents out of the lines before the first article. */
final class Contents {
    private Contents() {}

    /** @param first the index of the line that begins the first article */
    static List<Line> without(List<Line> lines, int first) {
        int marker = marker(lines, first);
        int from = marker >= 0 ? marker : firstHeading(lines, first);
        int entry = marker >= 0 ? marker + 1 : from;
        if (from < 0 || entry >= first) {
            return marker >= 0 ? cut(lines, marker, marker + 1) : lines;
        }
        for (int again = entry + 1; again < first; again++) {
            if (Headings.key(lines.get(again)).equals(Headings.key(lines.get(entry)))) {
                return cut(lines, from, again);
            }
        }
        return marker >= 0 ? cut(lines, marker, endOfList(lines, entry, first)) : lines;
    }

    private static int marker(List<Line> lines, int first) {
        for (int i = 0; i < first; i++) {
            if (Headings.isContents(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int firstHeading(List<Line> lines, int first) {
        for (int i = 0; i < first; i++) {
            if (lines.get(i).text().startsWith("第")
                    && Headings.of(lines.get(i), null).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** Where no heading of the list comes again: the last of them stands above the first article. */
    private static int endOfList(List<Line> lines, int entry, int first) {
        int end = entry;
        for (int i = entry; i < first && Headings.of(lines.get(i), null).isPresent(); i++) {
            end = i;
        }
        return end;
    }

    private static List<Line> cut(List<Line> lines, int from, int to) {
        var left = new ArrayList<>(lines.subList(0, from));
        left.addAll(lines.subList(to, lines.size()));
        return left;
    }
}
