package xuefa.people;

import java.util.Map;

/**
 * A row of HR's table. Never prints its cells.
 *
 * @param line as the program shows it
 * @param cells without blanks around; none for an empty cell
 */
public record RosterRow(int line, Map<RosterColumn, String> cells) {
    public RosterRow {
        cells = Map.copyOf(cells);
    }

    public String text(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    @Override
    public String toString() {
        return "RosterRow " + line;
    }
}
