package xuefa.bank.format.sheet;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import xuefa.shared.office.Sheet;

/**
 * Where in a table what stands.
 *
 * @param options letters to columns
 * @param unknown headers that mean nothing here, by column
 */
record Columns(Map<Column, Integer> known, Map<String, Integer> options, Map<Integer, String> unknown) {
    /** The meaning of a row of headers; empty if it names no stem, or neither key nor options. */
    static Optional<Columns> of(Sheet.Row row, Map<String, String> mapping) {
        var known = new EnumMap<Column, Integer>(Column.class);
        var options = new TreeMap<String, Integer>();
        var unknown = new LinkedHashMap<Integer, String>();
        row.cells().forEach((at, cell) -> {
            String mapped = mapped(mapping, cell.text(), at);
            var option = mapped.isEmpty() ? Column.option(cell.text()) : optionCode(mapped);
            var column = mapped.isEmpty() ? Column.of(cell.text()) : code(mapped);
            if (option.isPresent() && options.putIfAbsent(option.get(), at) == null) {
                return;
            }
            if (column.isEmpty() || known.putIfAbsent(column.get(), at) != null) {
                unknown.put(at, cell.text());
            }
        });
        boolean useful = known.containsKey(Column.STEM)
                && (known.containsKey(Column.KEY) || !options.isEmpty() || known.containsKey(Column.OPTIONS));
        return useful ? Optional.of(new Columns(known, options, unknown)) : Optional.empty();
    }

    /** What somebody said. */
    static Columns of(ColumnChoice choice) {
        var known = new EnumMap<Column, Integer>(Column.class);
        var options = new TreeMap<String, Integer>();
        choice.columns().forEach((letters, code) -> {
            int at = Sheet.column(letters);
            code(code).ifPresent(column -> known.put(column, at));
            optionCode(code).ifPresent(letter -> options.put(letter, at));
        });
        return new Columns(known, options, Map.of());
    }

    private static String mapped(Map<String, String> mapping, String header, int at) {
        return mapping.entrySet().stream()
                .filter(each -> Column.plain(each.getValue()).equals(Column.plain(header))
                        || each.getValue().equals("#" + Sheet.letters(at)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Optional<String> optionCode(String code) {
        return code.length() == 1 ? Optional.of(code) : Optional.empty();
    }

    private static Optional<Column> code(String code) {
        for (var column : Column.values()) {
            if (column.code().equals(code)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    String text(Sheet.Row row, Column column) {
        Integer at = known.get(column);
        return at == null ? "" : row.text(at).strip();
    }
}
