package xuefa.bank.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a sheet as a Word file. */
public final class WordSheet {
    private static final String FONT = "宋体";

    private WordSheet() {}

    /** The bytes of a .docx file. */
    public static byte[] of(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            for (var block : sheet.blocks()) {
                switch (block) {
                    case Sheet.Line line -> add(document, line);
                    case Sheet.Table table -> add(document, table);
                    case Sheet.Room room -> {
                        for (int i = 0; i < room.lines(); i++) {
                            document.createParagraph();
                        }
                    }
                }
            }
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(XWPFDocument document, Sheet.Line line) {
        var paragraph = document.createParagraph();
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setText(line.text());
        switch (line.style()) {
            case TITLE -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                run.setBold(true);
                run.setFontSize(18);
            }
            case HEADING -> {
                paragraph.setSpacingBefore(200);
                run.setBold(true);
                run.setFontSize(14);
            }
            case TEXT -> run.setFontSize(12);
            case KEY -> {
                run.setFontSize(12);
                run.setColor("C00000");
            }
        }
    }

    private static void add(XWPFDocument document, Sheet.Table table) {
        int columns = table.rows().stream().mapToInt(row -> row.size()).max().orElse(1);
        var grid = document.createTable(table.rows().size(), columns);
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                grid.getRow(row).getCell(column).setText(cells.get(column));
            }
        }
    }
}
