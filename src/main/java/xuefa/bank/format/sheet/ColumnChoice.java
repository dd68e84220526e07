package xuefa.bank.format.sheet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody said of a table whose headers don't explain themselves.
 *
 * @param sheet the name of the sheet that was looked at; others count when they have the same headers
 * @param headerRow from 1, what stands above it is no question either; 0 for a table without headers
 * @param columns letters of columns (C, AA) to the codes of what stands there; those that are not named mean nothing
 */
public record ColumnChoice(String sheet, int headerRow, Map<String, String> columns) {
    /** What a column may hold: {@code stem}, {@code key}, {@code options}…, and the letters of options. */
    public static final Set<String> CODES = Stream.concat(
                    Stream.of(Column.values())
                            .filter(each -> each != Column.IGNORED)
                            .map(Column::code),
                    Stream.of("A", "B", "C", "D", "E", "F", "G", "H"))
            .collect(Collectors.toUnmodifiableSet());

    public ColumnChoice {
        columns = Map.copyOf(columns);
        if (headerRow < 0 || !CODES.containsAll(columns.values())) {
            throw new IllegalArgumentException("no columns: " + headerRow + " " + columns);
        }
    }

    /** Whether it names a column for stems, one for keys, and none twice. */
    public boolean isEnough() {
        return columns.containsValue(Column.STEM.code())
                && columns.containsValue(Column.KEY.code())
                && Set.copyOf(columns.values()).size() == columns.size();
    }
}
