package xuefa.law.compare;

import java.util.ArrayList;
import java.util.List;
import xuefa.law.compare.Difference.Words;
import xuefa.law.compare.Difference.Words.Kind;

/** The words that changed between two texts: the fewest characters (Myers), told in pieces that can be read. Pure. */
public final class WordDifference {
    private static final int SHORTEST_ISLAND = 2;
    private static final int MOST_STEPS = 4_000;

    private WordDifference() {}

    /** In reading order; what both have is told in the words of {@code to}. */
    public static List<Words> of(String from, String to) {
        int start = 0;
        int most = Math.min(from.length(), to.length());
        while (start < most && same(from.charAt(start), to.charAt(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && same(from.charAt(from.length() - 1 - end), to.charAt(to.length() - 1 - end))) {
            end++;
        }
        var pieces = new ArrayList<Words>();
        add(pieces, Kind.SAME, to.substring(0, start));
        pieces.addAll(middle(from.substring(start, from.length() - end), to.substring(start, to.length() - end)));
        add(pieces, Kind.SAME, to.substring(to.length() - end));
        return readable(pieces);
    }

    private static boolean same(char one, char other) {
        return Wording.plain(one) == Wording.plain(other);
    }

    private static List<Words> middle(String from, String to) {
        var pieces = new ArrayList<Words>();
        if (!from.isEmpty() && !to.isEmpty()) {
            List<int[]> trail = trail(from, to);
            if (!trail.isEmpty()) {
                return walkBack(from, to, trail);
            }
        }
        add(pieces, Kind.REMOVED, from);
        add(pieces, Kind.ADDED, to);
        return pieces;
    }

    /** For each number of edits how far each diagonal got; empty when the texts have too little in common. */
    private static List<int[]> trail(String from, String to) {
        int most = Math.min(from.length() + to.length(), MOST_STEPS);
        int offset = most + 1;
        int[] furthest = new int[2 * most + 3];
        var trail = new ArrayList<int[]>();
        for (int edits = 0; edits <= most; edits++) {
            trail.add(slice(furthest, offset, edits));
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                boolean down = diagonal == -edits
                        || (diagonal != edits && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1]);
                int x = down ? furthest[offset + diagonal + 1] : furthest[offset + diagonal - 1] + 1;
                int y = x - diagonal;
                while (x < from.length() && y < to.length() && y >= 0 && same(from.charAt(x), to.charAt(y))) {
                    x++;
                    y++;
                }
                furthest[offset + diagonal] = x;
                if (x >= from.length() && y >= to.length()) {
                    return trail;
                }
            }
        }
        return List.of();
    }

    /** The diagonals from -edits-1 to edits+1. */
    private static int[] slice(int[] furthest, int offset, int edits) {
        int[] slice = new int[2 * edits + 3];
        System.arraycopy(furthest, offset - edits - 1, slice, 0, slice.length);
        return slice;
    }

    private static List<Words> walkBack(String from, String to, List<int[]> trail) {
        var pieces = new ArrayList<Words>();
        int x = from.length();
        int y = to.length();
        for (int edits = trail.size() - 1; edits >= 0; edits--) {
            int[] furthest = trail.get(edits);
            int middle = edits + 1;
            int diagonal = x - y;
            boolean down = diagonal == -edits
                    || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
            int before = down ? diagonal + 1 : diagonal - 1;
            int fromX = edits == 0 ? 0 : furthest[middle + before];
            int fromY = edits == 0 ? 0 : fromX - before;
            int edgeX = edits == 0 ? 0 : down ? fromX : fromX + 1;
            int edgeY = edits == 0 ? 0 : down ? fromY + 1 : fromY;
            addFirst(pieces, Kind.SAME, to.substring(edgeY, y));
            if (edits > 0) {
                addFirst(
                        pieces,
                        down ? Kind.ADDED : Kind.REMOVED,
                        down ? to.substring(fromY, edgeY) : from.substring(fromX, edgeX));
            }
            x = fromX;
            y = fromY;
        }
        return pieces;
    }

    private static void addFirst(List<Words> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.addFirst(new Words(kind, text));
        }
    }

    private static void add(List<Words> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Words(kind, text));
        }
    }

    /** Gathers what was removed and added between two stretches that stayed, and swallows stretches too short to help. */
    private static List<Words> readable(List<Words> pieces) {
        var readable = new ArrayList<Words>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Words piece = pieces.get(i);
            boolean island = piece.kind() == Kind.SAME
                    && i > 0
                    && i < pieces.size() - 1
                    && piece.text().length() < SHORTEST_ISLAND
                    && (!removed.isEmpty() || follows(pieces, i, Kind.REMOVED))
                    && (!added.isEmpty() || follows(pieces, i, Kind.ADDED));
            if (piece.kind() == Kind.SAME && !island) {
                flush(readable, removed, added);
                readable.add(piece);
                continue;
            }
            if (piece.kind() != Kind.ADDED) {
                removed.append(piece.text());
            }
            if (piece.kind() != Kind.REMOVED) {
                added.append(piece.text());
            }
        }
        flush(readable, removed, added);
        return readable;
    }

    /** Whether a change of this kind comes next. */
    private static boolean follows(List<Words> pieces, int at, Kind kind) {
        for (int i = at + 1; i < pieces.size() && pieces.get(i).kind() != Kind.SAME; i++) {
            if (pieces.get(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    private static void flush(List<Words> readable, StringBuilder removed, StringBuilder added) {
        add(readable, Kind.REMOVED, removed.toString());
        add(readable, Kind.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }
}
