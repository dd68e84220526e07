package xuefa.study.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A Word file as offices write them: a title, lines, tables with a head, A4. Not thread-safe, and not for an event loop. */
public final class Paper {
    private static final String FONT = "仿宋";
    private static final String HEAVY = "黑体";
    private static final BigInteger LONG_SIDE = BigInteger.valueOf(16838);
    private static final BigInteger SHORT_SIDE = BigInteger.valueOf(11906);

    private final XWPFDocument document = new XWPFDocument();

    /** @param wide lying on its side */
    public Paper(boolean wide) {
        var size = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        size.setW(wide ? LONG_SIDE : SHORT_SIDE);
        size.setH(wide ? SHORT_SIDE : LONG_SIDE);
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    }

    public Paper title(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(200);
        write(paragraph, text, HEAVY, 18);
        return this;
    }

    public Paper heading(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(160);
        write(paragraph, text, HEAVY, 14);
        return this;
    }

    public Paper line(String text) {
        write(document.createParagraph(), text, FONT, 12);
        return this;
    }

    /** What only a person can say: a rule to write on, with a hint. */
    public Paper blank(String hint) {
        XWPFParagraph paragraph = document.createParagraph();
        write(paragraph, "（此处由本人填写：" + hint + "）", FONT, 12).setItalic(true);
        return line("＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿");
    }

    public Paper table(List<String> head, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setWidth("100%");
        for (int column = 0; column < head.size(); column++) {
            put(table.getRow(0).getCell(column), head.get(column), HEAVY);
        }
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < head.size(); column++) {
                put(table.getRow(row + 1).getCell(column), rows.get(row).get(column), FONT);
            }
            table.getRow(row + 1).setCantSplitRow(true);
        }
        return this;
    }

    private static void put(XWPFTableCell cell, String text, String font) {
        write(cell.getParagraphs().getFirst(), text, font, 11);
    }

    private static XWPFRun write(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
