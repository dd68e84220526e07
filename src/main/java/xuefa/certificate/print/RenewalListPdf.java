package xuefa.certificate.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import xuefa.bank.print.ChineseFont;
import xuefa.certificate.RenewalList;
import xuefa.certificate.RenewalList.Holder;
import xuefa.certificate.RenewalList.Part;
import xuefa.certificate.RenewalList.Passed;
import xuefa.certificate.RenewalList.Unclear;
import xuefa.certificate.RenewalListWords;
import xuefa.certificate.RenewalRule.Act;
import xuefa.shared.check.Check;

/** A list of a renewal for the file: A4 across, rows that go on over pages, lines to sign at the end. Not for an event loop. */
public final class RenewalListPdf {
    private static final float MARGIN = 36;
    private static final float FOOT = 46;
    private static final Color LINE = new Color(0x6B, 0x7A, 0x8C);
    private static final Color SHADE = new Color(0xEE, 0xF2, 0xF6);
    private static final float[] PASSED = {24, 44, 92, 104, 62, 84, 62, 66, 66, 74};
    private static final float[] INSPECTED = {24, 44, 92, 112, 70, 90, 70, 92, 50, 74};
    private static final float[] UNCLEAR = {24, 112, 62, 62, 104, 148, 128, 58};

    private final ChineseFont font;

    public RenewalListPdf(ChineseFont font) {
        this.font = font;
    }

    /** @param digest of the rows; the bytes of the PDF */
    public byte[] of(RenewalList list, String digest, ZoneId zone) {
        var words = new RenewalListWords(list.head(), zone);
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, FOOT)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setPageEvent(new NumberedPages(
                    font.base(), words.title(), "生成时间 " + words.madeAt() + "　名册摘要（SHA-256）" + digest));
            document.open();
            document.addTitle(words.title());
            document.add(title(words.title()));
            document.add(facts(words));
            document.add(list.head().part() == Part.PASSED ? passed(list, words) : unclear(list, words));
            document.add(closing(list, words));
        }
        return bytes.toByteArray();
    }

    private Paragraph title(String text) {
        var title = new Paragraph(text, new Font(font.base(), 17));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setLeading(26);
        title.setSpacingAfter(8);
        return title;
    }

    private PdfPTable facts(RenewalListWords words) {
        var table = table(new float[] {70, 600});
        words.facts().forEach(fact -> {
            table.addCell(plain(fact.name(), Color.DARK_GRAY));
            table.addCell(plain(fact.says(), Color.BLACK));
        });
        table.setSpacingAfter(10);
        return table;
    }

    private PdfPCell plain(String text, Color color) {
        var cell = new PdfPCell(new Phrase(13, text, new Font(font.base(), 9, Font.NORMAL, color)));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(1.5f);
        return cell;
    }

    private static PdfPTable table(float[] widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private PdfPTable headed(float[] widths, List<String> names) {
        PdfPTable table = table(widths);
        names.forEach(name -> {
            PdfPCell cell = cell(name, Element.ALIGN_CENTER);
            cell.setBackgroundColor(SHADE);
            table.addCell(cell);
        });
        table.setHeaderRows(1);
        table.setSplitLate(true);
        return table;
    }

    private PdfPCell cell(String text, int alignment) {
        var cell = new PdfPCell(new Phrase(11, text, new Font(font.base(), 8)));
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(3);
        return cell;
    }

    private PdfPTable passed(RenewalList list, RenewalListWords words) {
        boolean inspecting = list.head().act() == Act.INSPECT;
        List<String> holder = List.of("序号", "姓名", "身份证号", "单位", "证件种类", "证号", "执法领域");
        List<String> rest = inspecting ? List.of("有效期", "验审年度", "结论") : List.of("原有效期", "新有效期", "结论");
        PdfPTable table = headed(
                inspecting ? INSPECTED : PASSED,
                Stream.concat(holder.stream(), rest.stream()).toList());
        int number = 0;
        for (Passed row : list.passed()) {
            Holder held = row.holder();
            table.addCell(cell(String.valueOf(++number), Element.ALIGN_CENTER));
            Stream.of(
                            held.name(),
                            held.identity(),
                            held.unit(),
                            held.kind().chinese(),
                            held.number(),
                            held.area(),
                            RenewalListWords.span(row.before()),
                            inspecting
                                    ? row.inspected().map(String::valueOf).orElse("")
                                    : row.after().map(RenewalListWords::span).orElse(""),
                            words.verdict(row))
                    .forEach(text -> table.addCell(cell(text, Element.ALIGN_LEFT)));
        }
        return table;
    }

    private PdfPTable unclear(RenewalList list, RenewalListWords words) {
        PdfPTable table = headed(UNCLEAR, List.of("序号", "人员和证件", "结论", "未满足的审核项", "情况", "依据", "补救办法", "最迟日期"));
        int number = 0;
        for (Unclear row : list.unclear()) {
            number++;
            List<Check> failed = row.failed();
            for (int i = 0; i < Math.max(1, failed.size()); i++) {
                boolean first = i == 0;
                boolean last = i >= failed.size() - 1;
                table.addCell(open(first ? String.valueOf(number) : "", first, last));
                table.addCell(open(first ? holder(row) : "", first, last));
                table.addCell(open(
                        first ? words.verdict(row) + (row.reason().isEmpty() ? "" : "：" + row.reason()) : "",
                        first,
                        last));
                Stream<String> said = failed.isEmpty()
                        ? Stream.of("", "", "", "", "")
                        : Stream.of(
                                failed.get(i).rule(),
                                failed.get(i).value(),
                                failed.get(i).source(),
                                failed.get(i).cure(),
                                words.by(row, failed.get(i)));
                said.forEach(text -> table.addCell(open(text, true, true)));
            }
        }
        return table;
    }

    /** The cells of one person hang together: no line between them. */
    private PdfPCell open(String text, boolean first, boolean last) {
        PdfPCell cell = cell(text, Element.ALIGN_LEFT);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        cell.setBorder(Rectangle.LEFT
                | Rectangle.RIGHT
                | (first ? Rectangle.TOP : Rectangle.NO_BORDER)
                | (last ? Rectangle.BOTTOM : Rectangle.NO_BORDER));
        return cell;
    }

    private static String holder(Unclear row) {
        Holder held = row.holder();
        return held.name() + "　" + held.identity() + "\n" + held.unit() + "\n"
                + held.kind().chinese() + " " + held.number() + "\n有效期至 "
                + row.validity().to();
    }

    /** The end of the rows, what follows, and lines to sign, on one page together. */
    private PdfPTable closing(RenewalList list, RenewalListWords words) {
        var all = table(new float[] {1});
        all.setKeepTogether(true);
        int people = list.passed().size() + list.unclear().size();
        var last = plain("以上共 " + people + " 人，以下空白。", Color.BLACK);
        last.setPaddingTop(8);
        last.setPaddingBottom(8);
        all.addCell(last);
        words.consequences().forEach(each -> all.addCell(plain("不予通过的后果：" + each, Color.BLACK)));
        var signing = new PdfPTable(3);
        Stream.concat(list.head().levels().stream().map(level -> level.name() + "意见（盖章）"), Stream.of("批准人"))
                .forEach(text -> signing.addCell(signature(text)));
        signing.completeRow();
        var cell = new PdfPCell(signing);
        cell.setBorder(Rectangle.NO_BORDER);
        all.addCell(cell);
        all.addCell(plain("制表人：　　　　　　　　　　复核人：　　　　　　　　　　制表日期：　　　　年　　月　　日", Color.BLACK));
        return all;
    }

    private PdfPCell signature(String name) {
        var cell = new PdfPCell();
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(6);
        cell.setMinimumHeight(74);
        cell.addElement(new Paragraph(13, name + "：", new Font(font.base(), 9)));
        var line = new Paragraph(13, "签字：　　　　　　　　　　年　　月　　日", new Font(font.base(), 9));
        line.setSpacingBefore(26);
        cell.addElement(line);
        return cell;
    }
}
