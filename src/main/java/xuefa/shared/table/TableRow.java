package xuefa.shared.table;

import java.util.Map;

/**
 * A row of a table. Never prints its cells.
 *
 * @param line as the program shows it
 * @param cells without blanks around; none for an empty cell
 */
public record TableRow<C extends TableColumn>(int line, Map<C, String> cells) {
    public TableRow {
        cells = Map.copyOf(cells);
    }

    /** Empty for an empty cell. */
    public String text(C column) {
        return cells.getOrDefault(column, "");
    }

    @Override
    public String toString() {
        return "TableRow " + line;
    }
}
