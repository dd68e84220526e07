package xuefa.bank.format.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xuefa.shared.Digests;
import xuefa.shared.office.Sheet;

/**
 * A table that wants somebody to say what its columns mean.
 *
 * @param headerRow from 1, the row that looks most like headers; 0 if none does
 * @param columns those that hold anything
 */
public record TableLayout(String sheet, int headerRow, List<Heading> columns) {
    private static final int LOOKED_AT = 30;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 200;
    private static final int FEWEST_COLUMNS = 3;

    public TableLayout {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param column its letters: C
     * @param header empty if there is none
     * @param guess the code of what its header seems to say, empty if it says nothing
     * @param samples what stands in the first rows below, at most {@value #SAMPLES}
     */
    public record Heading(String column, String header, String guess, List<String> samples) {
        public Heading {
            samples = List.copyOf(samples);
        }
    }

    /** Equal for tables with the same headers. */
    public String signature() {
        String plain = columns.stream().map(each -> Column.plain(each.header())).collect(Collectors.joining("\t"));
        return Digests.hex(Digests.sha256(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** The largest of the sheets that are tables, if there is one. */
    static Optional<TableLayout> of(List<Sheet> sheets) {
        return sheets.stream()
                .filter(TableLayout::isTable)
                .max((one, other) ->
                        Integer.compare(one.rows().size(), other.rows().size()))
                .map(sheet -> of(sheet, headerRow(sheet)));
    }

    /** A paper that was pasted into a sheet fills one or two columns, a table most of its columns in most rows. */
    private static boolean isTable(Sheet sheet) {
        long wide = sheet.rows().stream()
                .filter(row -> filled(row) >= FEWEST_COLUMNS)
                .count();
        return wide > 0 && wide * 2 >= sheet.rows().size();
    }

    private static long filled(Sheet.Row row) {
        return row.cells().values().stream()
                .filter(cell -> !cell.text().isBlank())
                .count();
    }

    /** The first row that is as wide as any and has only short texts. */
    private static int headerRow(Sheet sheet) {
        var head = sheet.rows().stream().limit(LOOKED_AT).toList();
        long widest = head.stream().mapToLong(TableLayout::filled).max().orElse(0);
        return head.stream()
                .filter(row -> filled(row) * 4 >= widest * 3)
                .findFirst()
                .filter(row -> row.cells().values().stream()
                        .allMatch(cell -> cell.text().strip().length() <= 12))
                .map(Sheet.Row::number)
                .orElse(0);
    }

    /** The same sheet with its headers in another row. */
    static TableLayout of(Sheet sheet, int headerRow) {
        var below = sheet.rows().stream()
                .filter(row -> row.number() > headerRow)
                .limit(LOOKED_AT)
                .toList();
        var header =
                sheet.rows().stream().filter(row -> row.number() == headerRow).findFirst();
        var used = new TreeSet<Integer>();
        header.ifPresent(row -> used.addAll(row.cells().keySet()));
        below.forEach(row -> used.addAll(row.cells().keySet()));
        var columns = new ArrayList<Heading>();
        for (int at : used) {
            String text = header.map(row -> row.text(at).strip()).orElse("");
            columns.add(new Heading(Sheet.letters(at), text, guess(text), samples(below, at)));
        }
        return new TableLayout(sheet.name(), headerRow, columns);
    }

    private static String guess(String header) {
        return Column.option(header)
                .or(() -> Column.of(header)
                        .filter(column -> column != Column.IGNORED)
                        .map(Column::code))
                .orElse("");
    }

    private static List<String> samples(List<Sheet.Row> rows, int at) {
        return rows.stream()
                .map(row -> row.text(at).strip())
                .limit(SAMPLES)
                .map(text -> text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text)
                .toList();
    }
}
