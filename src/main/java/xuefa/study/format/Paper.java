package xuefa.study.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A Word file as GB/T 9704 lays out official documents: A4, title in 小标宋, headings in 黑体, text in 仿宋 of size 三号 with two
 * characters' indent and lines of 28 points, tables with borders, page numbers between dashes. The fonts name those that stand
 * in where they aren't installed. Not thread-safe, and not for an event loop.
 */
public final class Paper {
    static final String TITLE = "方正小标宋简体";
    static final String TEXT = "仿宋_GB2312";
    static final String HEAVY = "黑体";

    private static final int TITLE_POINTS = 22;
    private static final int TEXT_POINTS = 16;
    private static final int TABLE_POINTS = 12;
    private static final double LINE_POINTS = 28;
    private static final BigInteger LONG_SIDE = BigInteger.valueOf(16838);
    private static final BigInteger SHORT_SIDE = BigInteger.valueOf(11906);
    /** 37, 26, 35 and 28 mm: top, right, bottom and left, in twentieths of a point. */
    private static final int[] MARGINS = {2098, 1474, 1984, 1588};

    private static final String FONT_TABLE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font>
            <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>
            <w:font w:name="黑体"><w:altName w:val="SimHei"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>
            </w:fonts>
            """;
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";

    private final XWPFDocument document = new XWPFDocument();
    private final int width;

    /** @param wide lying on its side */
    public Paper(boolean wide) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(wide ? LONG_SIDE : SHORT_SIDE);
        size.setH(wide ? SHORT_SIDE : LONG_SIDE);
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGINS[0]));
        margins.setRight(BigInteger.valueOf(MARGINS[1]));
        margins.setBottom(BigInteger.valueOf(MARGINS[2]));
        margins.setLeft(BigInteger.valueOf(MARGINS[3]));
        margins.setFooter(BigInteger.valueOf(1417));
        width = (wide ? LONG_SIDE : SHORT_SIDE).intValue() - MARGINS[1] - MARGINS[3];
        number();
        fonts();
    }

    /** — 1 —, below each page. */
    private void number() {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        write(paragraph, "— ", TEXT, 14);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        write(paragraph, " —", TEXT, 14);
    }

    private void fonts() {
        try {
            var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            try (OutputStream part =
                    document.getPackage().createPart(name, TYPE).getOutputStream()) {
                part.write(FONT_TABLE.getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Paper title(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(400);
        write(paragraph, text, TITLE, TITLE_POINTS);
        return this;
    }

    public Paper heading(String text) {
        write(lines(), text, HEAVY, TEXT_POINTS);
        return this;
    }

    public Paper line(String text) {
        write(lines(), text, TEXT, TEXT_POINTS);
        return this;
    }

    /** A line of a form, which begins at the margin. */
    public Paper note(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        write(paragraph, text, TEXT, 14);
        return this;
    }

    private XWPFParagraph lines() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        paragraph.setFirstLineIndent(2 * TEXT_POINTS * 20);
        return paragraph;
    }

    /** What only a person can say: a rule to write on, with a hint. */
    public Paper blank(String hint) {
        write(lines(), "（此处由本人填写：" + hint + "）", "楷体_GB2312", TEXT_POINTS);
        return line("＿".repeat(22));
    }

    /** With columns of the same width. */
    public Paper table(List<String> head, List<List<String>> rows) {
        int[] shares = new int[head.size()];
        Arrays.fill(shares, 1);
        return table(head, shares, rows);
    }

    /** @param shares of the width, one a column */
    public Paper table(List<String> head, int[] shares, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(String.valueOf(width));
        var grid = table.getCTTbl().addNewTblGrid();
        int all = Arrays.stream(shares).sum();
        for (int share : shares) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) width * share / all));
        }
        for (int row = 0; row <= rows.size(); row++) {
            table.getRow(row).setHeight(560);
            table.getRow(row).setCantSplitRow(true);
            for (int column = 0; column < head.size(); column++) {
                XWPFTableCell cell = table.getRow(row).getCell(column);
                cell.setWidth(String.valueOf(width * shares[column] / all));
                boolean isHead = row == 0;
                put(cell, isHead ? head.get(column) : rows.get(row - 1).get(column), isHead);
            }
        }
        table.getRow(0).setRepeatHeader(true);
        return this;
    }

    /** Short ones stand in the middle, long ones begin on the left. */
    private static void put(XWPFTableCell cell, String text, boolean head) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(head || text.length() <= 6 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        write(paragraph, text, head ? HEAVY : TEXT, TABLE_POINTS);
    }

    private static void write(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setText(text);
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
