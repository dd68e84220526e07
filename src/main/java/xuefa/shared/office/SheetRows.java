package xuefa.shared.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Rows of a sheet as SpreadsheetML; the styles are those of {@link StreamedParts#STYLES}. Pure. */
final class SheetRows {
    private static final int TEXT = 1;
    private static final int GUARDED = 2;
    private static final int DAY = 3;
    private static final int MOST_IN_CELL = 32_767;
    /** Day 0 of spreadsheets; right from March 1900 on, before which Excel counts a day that never was. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private SheetRows() {}

    /** @param first the number of the first of these rows; the sheet's first is 1 */
    static String of(int first, List<? extends List<?>> rows) {
        var xml = new StringBuilder(rows.size() * 512);
        int number = first;
        for (List<?> row : rows) {
            xml.append("<row r=\"").append(number).append("\">");
            for (int column = 0; column < row.size(); column++) {
                cell(xml, Sheet.letters(column) + number, row.get(column));
            }
            xml.append("</row>");
            number++;
        }
        return xml.toString();
    }

    private static void cell(StringBuilder xml, String address, Object value) {
        switch (value) {
            case String text when text.isEmpty() -> {}
            case String text -> text(xml, address, text);
            case BigDecimal number -> number(xml, address, 0, number.toPlainString());
            case Integer number -> number(xml, address, 0, number.toString());
            case Long number -> number(xml, address, 0, number.toString());
            case LocalDate day when day.isBefore(FIRST_DAY) -> text(xml, address, day.toString());
            case LocalDate day -> number(xml, address, DAY, String.valueOf(day.toEpochDay() - EPOCH.toEpochDay()));
            default ->
                throw new IllegalArgumentException(
                        "no cell of a table: " + value.getClass().getSimpleName());
        }
    }

    private static void number(StringBuilder xml, String address, int style, String number) {
        xml.append("<c r=\"").append(address);
        if (style != 0) {
            xml.append("\" s=\"").append(style);
        }
        xml.append("\"><v>").append(number).append("</v></c>");
    }

    private static void text(StringBuilder xml, String address, String text) {
        String kept = text.length() > MOST_IN_CELL ? text.substring(0, MOST_IN_CELL) : text;
        xml.append("<c r=\"")
                .append(address)
                .append("\" s=\"")
                .append(CellText.isFormula(kept) ? GUARDED : TEXT)
                .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(xml, kept);
        xml.append("</t></is></c>");
    }

    static String escaped(String text) {
        var xml = new StringBuilder();
        escape(xml, text);
        return xml.toString();
    }

    /** What XML 1.0 can't hold becomes U+FFFD; a carriage return is kept as a reference, or readers would drop it. */
    private static void escape(StringBuilder xml, String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                default -> xml.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point < 0xD800)
                || (point > 0xDFFF && point != 0xFFFE && point != 0xFFFF);
    }
}
