package xuefa.bank.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Writes a sheet as a PDF, with the characters it uses embedded. */
public final class PdfSheet {
    private static final float MARGIN = 56;

    private PdfSheet() {}

    /** The bytes of a PDF on A4. */
    public static byte[] of(Sheet sheet, ChineseFont font) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            for (var block : sheet.blocks()) {
                switch (block) {
                    case Sheet.Line line -> document.add(paragraph(line, font));
                    case Sheet.Table table -> document.add(table(table, font));
                    case Sheet.Room room -> document.add(room(room, font));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Paragraph paragraph(Sheet.Line line, ChineseFont font) {
        var text = new Font(font.base(), size(line.style()));
        if (line.style() == Sheet.Style.KEY) {
            text.setColor(new Color(0xC0, 0, 0));
        }
        var paragraph = new Paragraph(line.text(), text);
        paragraph.setLeading(size(line.style()) * 1.6f);
        if (line.style() == Sheet.Style.TITLE) {
            paragraph.setAlignment(Element.ALIGN_CENTER);
        }
        paragraph.setSpacingBefore(line.style() == Sheet.Style.HEADING ? 12 : 0);
        return paragraph;
    }

    private static Paragraph room(Sheet.Room room, ChineseFont font) {
        return new Paragraph("\n".repeat(room.lines()), new Font(font.base(), size(Sheet.Style.TEXT)));
    }

    private static PdfPTable table(Sheet.Table table, ChineseFont font) {
        int columns = table.rows().stream().mapToInt(row -> row.size()).max().orElse(1);
        var grid = new PdfPTable(columns);
        grid.setSpacingBefore(6);
        for (var row : table.rows()) {
            for (int column = 0; column < columns; column++) {
                String cell = column < row.size() ? row.get(column) : "";
                grid.addCell(new org.openpdf.text.Phrase(cell, new Font(font.base(), size(Sheet.Style.TEXT))));
            }
        }
        return grid;
    }

    private static float size(Sheet.Style style) {
        return switch (style) {
            case TITLE -> 18;
            case HEADING -> 14;
            case TEXT, KEY -> 11;
        };
    }
}
