package xuefa.shared.imports;

import java.util.Comparator;

/**
 * Where in a file a record stands, in the words its author would use.
 *
 * @param text 第12行, 第12段, 单选题!B12 or items/q1.xml 第3行
 * @param line from 1: the line, paragraph or row, for sorting and for programs; 1 where a format has none
 */
public record Where(String text, int line) implements Comparable<Where> {
    private static final Comparator<Where> ORDER =
            Comparator.comparingInt((Where each) -> each.line()).thenComparing(Where::text);

    public Where {
        if (text.isBlank() || line < 1) {
            throw new IllegalArgumentException("no place: " + text + ", line " + line);
        }
    }

    /** A line of a text file. */
    public static Where line(int line) {
        return new Where("第" + line + "行", line);
    }

    /** A line of one file among several, as in a package. */
    public static Where line(String file, int line) {
        return new Where(file + " 第" + line + "行", line);
    }

    /** A paragraph of a Word file, counted from its beginning. */
    public static Where paragraph(int paragraph) {
        return new Where("第" + paragraph + "段", paragraph);
    }

    /** A cell of a sheet: {@code 单选题!B12}. */
    public static Where cell(String sheet, String column, int row) {
        return new Where(sheet + "!" + column + row, row);
    }

    @Override
    public int compareTo(Where other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
