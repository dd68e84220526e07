package xuefa.shared.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as a file for Excel: the one way in which rows leave the house as .csv or .xlsx. No cell of it is a formula, and none
 * is taken for one. A cell is a {@link String}, an {@link Integer}, a {@link Long}, a {@link BigDecimal} or a
 * {@link LocalDate}; anything else is refused. Takes time with many rows: not on an event loop.
 *
 * @param name of the sheet
 * @param rows as long as the header, or shorter
 */
public record TableFile(String name, List<String> header, Iterable<? extends List<?>> rows) {
    private static final int ROWS_IN_MEMORY = 200;
    private static final int MOST_IN_CELL = 32_767;

    /** UTF-8 with the mark that Excel wants, lines as in RFC 4180, every cell in quotes. */
    public byte[] csv() {
        var text = new StringBuilder("\uFEFF");
        line(text, header);
        rows.forEach(row -> line(text, row));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<?> cells) {
        text.append(cells.stream().map(TableFile::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(Object cell) {
        String shown =
                switch (cell) {
                    case String text -> CellText.guarded(text);
                    case BigDecimal number -> number.toPlainString();
                    case Integer number -> number.toString();
                    case Long number -> number.toString();
                    case LocalDate day -> day.toString();
                    default -> throw unknown(cell);
                };
        return '"' + shown.replace("\"", "\"\"") + '"';
    }

    /** With the header in sight and texts as texts, marked so that they stay texts when somebody edits them. */
    public byte[] xlsx() {
        return xlsx(List.of(this));
    }

    /** Several tables in one file, a sheet each; their names differ. */
    public static byte[] xlsx(List<TableFile> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var styles = Styles.in(book);
            sheets.forEach(each -> each.write(book, styles));
            book.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(SXSSFWorkbook book, Styles styles) {
        var sheet = book.createSheet(name);
        sheet.createFreezePane(0, 1);
        int number = 0;
        write(sheet.createRow(number++), header, styles);
        for (var row : rows) {
            write(sheet.createRow(number++), row, styles);
        }
    }

    private static void write(Row row, List<?> cells, Styles styles) {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (!value.equals("")) {
                write(row.createCell(column), value, styles);
            }
        }
    }

    private static void write(Cell cell, Object value, Styles styles) {
        switch (value) {
            case String text -> {
                cell.setCellValue(text.length() > MOST_IN_CELL ? text.substring(0, MOST_IN_CELL) : text);
                cell.setCellStyle(CellText.isFormula(text) ? styles.guarded() : styles.text());
            }
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Integer number -> cell.setCellValue(number);
            case Long number -> cell.setCellValue(number);
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day());
            }
            default -> throw unknown(value);
        }
    }

    private static IllegalArgumentException unknown(Object cell) {
        return new IllegalArgumentException(
                "no cell of a table: " + cell.getClass().getSimpleName());
    }

    private record Styles(CellStyle text, CellStyle guarded, CellStyle day) {
        static Styles in(SXSSFWorkbook book) {
            var text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            text.setWrapText(true);
            var guarded = book.createCellStyle();
            guarded.cloneStyleFrom(text);
            guarded.setQuotePrefixed(true);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            return new Styles(text, guarded, day);
        }
    }
}
