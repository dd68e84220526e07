package xuefa.training.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import xuefa.bank.print.ChineseFont;
import xuefa.training.HoursStatement;
import xuefa.training.HoursSubject;

/** A certificate of hours on one page of A4, with room for a stamp, and a code that leads to its verification. */
public final class CertificatePdf {
    private static final float MARGIN = 64;
    private static final float QR_SIZE = 96;
    private static final int QUIET = 2;
    private static final int SCALE = 6;

    private final ChineseFont font;

    public CertificatePdf(ChineseFont font) {
        this.font = font;
    }

    /** The bytes of the PDF. */
    public byte[] of(String number, String digest, HoursStatement statement, String verifyAt) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            document.addTitle("学时证明 " + number);
            document.add(line("学 时 证 明", 24, Element.ALIGN_CENTER, 28));
            document.add(line("编号：" + number, 11, Element.ALIGN_RIGHT, 18));
            document.add(line(sentence(statement), 14, Element.ALIGN_JUSTIFIED, 22));
            document.add(table(statement));
            document.add(line("特此证明。", 14, Element.ALIGN_LEFT, 36));
            document.add(line("单位（盖章）：                              ", 14, Element.ALIGN_RIGHT, 8));
            document.add(line(day(statement.on()) + "        ", 14, Element.ALIGN_RIGHT, 48));
            document.add(verification(digest, verifyAt));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static String sentence(HoursStatement statement) {
        String owed = statement.required().isEmpty() ? "" : "（要求 " + statement.required() + " 学时）";
        return "　　" + statement.unit() + " " + statement.name() + " 同志，" + statement.year() + " 年度截至 "
                + day(statement.on()) + " 已计入培训学时 " + statement.sum() + " 学时" + owed + "，共 "
                + statement.entries() + " 条记录。分科目如下：";
    }

    private PdfPTable table(HoursStatement statement) {
        var table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        table.setSpacingAfter(20);
        row(table, "科目", "学时");
        for (Map.Entry<String, xuefa.training.Hours> each :
                statement.bySubject().entrySet()) {
            row(table, HoursSubject.of(each.getKey()).chinese(), each.getValue().toString());
        }
        row(table, "合计", statement.sum().toString());
        return table;
    }

    private void row(PdfPTable table, String left, String right) {
        for (String text : List.of(left, right)) {
            var cell = new PdfPCell(new Phrase(text, new Font(font.base(), 12)));
            cell.setPadding(7);
            cell.setBorderColor(new Color(0x9F, 0xB0, 0xC3));
            table.addCell(cell);
        }
    }

    private PdfPTable verification(String digest, String verifyAt) throws IOException {
        var table = new PdfPTable(new float[] {1, 4});
        table.setWidthPercentage(100);
        var code = new PdfPCell(qr(verifyAt), true);
        code.setFixedHeight(QR_SIZE);
        code.setBorder(0);
        table.addCell(code);
        var words = new PdfPCell(new Phrase(
                "扫码或者在 " + verifyAt + " 核验编号。页面显示的摘要应与此处一致：\n" + digest.substring(0, 32) + "\n" + digest.substring(32),
                new Font(font.base(), 9)));
        words.setBorder(0);
        words.setVerticalAlignment(Element.ALIGN_MIDDLE);
        words.setLeading(0, 1.5f);
        table.addCell(words);
        return table;
    }

    private static Image qr(String text) throws IOException {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
        int size = (modules.getWidth() + 2 * QUIET) * SCALE;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, isDark(modules, x / SCALE - QUIET, y / SCALE - QUIET) ? 0x000000 : 0xFFFFFF);
            }
        }
        return Image.getInstance(image, null);
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private Paragraph line(String text, float size, int alignment, float after) {
        var paragraph = new Paragraph(text, new Font(font.base(), size));
        paragraph.setAlignment(alignment);
        paragraph.setLeading(size * 1.7f);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
