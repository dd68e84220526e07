package xuefa.certificate.print;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Each page says its number, how many there are, and what it belongs to. */
final class NumberedPages extends PdfPageEventHelper {
    private static final float SIZE = 8;
    private static final float BELOW = 26;
    private static final float ROOM = 60;

    private final BaseFont base;
    private final Font font;
    private final String title;
    private final String note;

    @SuppressWarnings("NullAway.Init") // made when the document is opened
    private PdfTemplate total;

    NumberedPages(BaseFont base, String title, String note) {
        this.base = base;
        this.font = new Font(base, SIZE, Font.NORMAL, Color.DARK_GRAY);
        this.title = title;
        this.note = note;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(ROOM, SIZE * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var canvas = writer.getDirectContent();
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, new Phrase(note, font), document.left(), BELOW, 0);
        String number = "第 " + writer.getPageNumber() + " 页，共 ";
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_RIGHT, new Phrase(number, font), document.right() - ROOM / 2, BELOW, 0);
        canvas.addTemplate(total, document.right() - ROOM / 2, BELOW);
        if (writer.getPageNumber() > 1) {
            ColumnText.showTextAligned(
                    canvas, Element.ALIGN_LEFT, new Phrase(title, font), document.left(), document.top() + 8, 0);
        }
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        total.beginText();
        total.setFontAndSize(base, SIZE);
        total.setColorFill(Color.DARK_GRAY);
        total.showText((writer.getPageNumber() - 1) + " 页");
        total.endText();
    }
}
