package xuefa.shared.office;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sheet of a workbook, or a table of a text file.
 *
 * @param rows those that hold something, in order
 * @param merged the cells that a merged range covers, to its first cell; both as {@code column + "," + row}, from 0 and 1
 */
public record Sheet(String name, List<Row> rows, Map<String, String> merged) {
    public Sheet {
        rows = List.copyOf(rows);
        merged = Map.copyOf(merged);
    }

    /** @param number from 1, as the program shows it */
    public record Row(int number, boolean hidden, SortedMap<Integer, Cell> cells) {
        public Row {
            cells = new TreeMap<>(cells);
        }

        /** The text of a cell, empty if there is none. */
        public String text(int column) {
            var cell = cells.get(column);
            return cell == null ? "" : cell.text();
        }

        public boolean isBlank() {
            return cells.values().stream().allMatch(cell -> cell.text().isBlank() && cell.kind() == Kind.VALUE);
        }
    }

    /** What a cell holds. */
    public enum Kind {
        VALUE,
        /** A formula. It is never computed; the text is what the program last showed. */
        FORMULA,
        /** An error such as #N/A. */
        ERROR
    }

    /** @param text as the program shows it */
    public record Cell(String text, Kind kind) {}

    /** The letters of a column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The column of an address like {@code AB12}; -1 if it is none. */
    public static int column(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length() && Character.isLetter(address.charAt(i)) && i < 3) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            i++;
        }
        return i == 0 ? -1 : column - 1;
    }
}
