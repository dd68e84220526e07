package xuefa.certificate.print;

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
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import xuefa.bank.print.ChineseFont;
import xuefa.certificate.Card;

/** A card on a page of A6, to be printed on the region's blank: photo, what the certificate says, and a code for the public check. */
public final class CardPdf {
    private static final float MARGIN = 28;
    private static final float QR_SIZE = 78;
    private static final int QUIET = 2;
    private static final int SCALE = 6;
    private static final String NOTE = "本页为套打卡面，打印在发证机关的空白证件上并加盖印章后生效。扫码可公开核验。";

    private final ChineseFont font;

    public CardPdf(ChineseFont font) {
        this.font = font;
    }

    /** @param checkAt where the public check of this card is; the bytes of the PDF */
    public byte[] of(Card card, String checkAt) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A6.rotate(), MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            document.addTitle(card.kind().chinese() + " " + card.certificateNumber());
            var title = new Paragraph(card.kind().chinese(), new Font(font.base(), 18));
            title.setAlignment(Element.ALIGN_CENTER);
            title.setSpacingAfter(12);
            document.add(title);
            document.add(front(card, checkAt));
            var note = new Paragraph(NOTE, new Font(font.base(), 7, Font.NORMAL, Color.DARK_GRAY));
            note.setSpacingBefore(10);
            document.add(note);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private PdfPTable front(Card card, String checkAt) throws IOException {
        var table = new PdfPTable(new float[] {90, 190, 84});
        table.setWidthPercentage(100);
        table.addCell(photo(card));
        table.addCell(facts(card));
        var code = new PdfPCell(qr(checkAt), true);
        code.setFixedHeight(QR_SIZE);
        code.setBorder(Rectangle.NO_BORDER);
        code.setVerticalAlignment(Element.ALIGN_BOTTOM);
        table.addCell(code);
        return table;
    }

    private PdfPCell photo(Card card) throws IOException {
        if (card.photo().isEmpty()) {
            var empty = new PdfPCell(new Phrase("贴照片处", new Font(font.base(), 8)));
            empty.setFixedHeight(110);
            empty.setHorizontalAlignment(Element.ALIGN_CENTER);
            empty.setVerticalAlignment(Element.ALIGN_MIDDLE);
            empty.setBorderColor(Color.GRAY);
            return empty;
        }
        var cell = new PdfPCell(Image.getInstance(card.photo().get()), true);
        cell.setFixedHeight(110);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private PdfPCell facts(Card card) {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingLeft(10);
        List.of(
                        "姓名：" + card.personName(),
                        "单位：" + card.unitName(),
                        "执法领域：" + (card.area().isEmpty() ? "—" : card.area()),
                        "证号：" + card.certificateNumber(),
                        "有效期：" + day(card.validity().from()) + "至"
                                + day(card.validity().to()))
                .forEach(text -> {
                    var line = new Paragraph(text, new Font(font.base(), 9));
                    line.setLeading(17);
                    cell.addElement(line);
                });
        return cell;
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

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
