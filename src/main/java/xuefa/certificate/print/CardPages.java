package xuefa.certificate.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import xuefa.bank.print.ChineseFont;
import xuefa.certificate.Card;

/**
 * Cards on pages, one on each or eight on A4 with marks to cut along, bit by bit: of any number of cards, only those just handed in
 * stand in memory. The pieces, one after the other, are the PDF. For one thread at a time, not on an event loop.
 */
public final class CardPages {
    private static final int ACROSS = 2;
    private static final int DOWN = 4;
    private static final float BETWEEN = 12;
    private static final float MARK = 5;
    private static final float FOOT = 24;

    private final ChineseFont font;
    private final String title;
    private final boolean cut;
    private final CardFace face;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final Document document;
    private final PdfWriter writer;
    private int drawn;

    /** @param cut several on a sheet, to be cut */
    public CardPages(ChineseFont font, String title, boolean cut) {
        this.font = font;
        this.title = title;
        this.cut = cut;
        this.face = cut ? CardFace.CUT : CardFace.PAGE;
        Rectangle page = cut ? PageSize.A4 : PageSize.A6.rotate();
        this.document = new Document(page, 0, 0, 0, 0);
        this.writer = PdfWriter.getInstance(document, bytes);
        document.open();
        document.addTitle(title);
    }

    /** A card and where its public check is. */
    public record Checked(Card card, String at) {}

    /** The next piece. */
    public byte[] cards(List<Checked> cards) {
        cards.forEach(this::draw);
        return piece();
    }

    /** The last piece. */
    public byte[] end() {
        document.close();
        return piece();
    }

    private byte[] piece() {
        byte[] piece = bytes.toByteArray();
        bytes.reset();
        return piece;
    }

    private void draw(Checked checked) {
        int onPage = drawn % (cut ? ACROSS * DOWN : 1);
        if (onPage == 0 && drawn > 0) {
            document.newPage();
        }
        drawn++;
        PdfContentByte canvas = writer.getDirectContent();
        if (!cut) {
            face.draw(canvas, font, checked.card(), checked.at(), 0, 0);
            return;
        }
        if (onPage == 0) {
            foot(canvas);
        }
        int column = onPage % ACROSS;
        int row = onPage / ACROSS;
        float left = (PageSize.A4.getWidth() - ACROSS * face.width() - BETWEEN * (ACROSS - 1)) / 2
                + column * (face.width() + BETWEEN);
        float top = (PageSize.A4.getHeight() + DOWN * face.height() + BETWEEN * (DOWN - 1)) / 2
                - row * (face.height() + BETWEEN);
        face.draw(canvas, font, checked.card(), checked.at(), left, top - face.height());
        marks(canvas, left, top - face.height());
    }

    private void foot(PdfContentByte canvas) {
        var grey = new Font(font.base(), 8, Font.NORMAL, Color.DARK_GRAY);
        ColumnText.showTextAligned(
                canvas,
                Element.ALIGN_CENTER,
                new Phrase(title + "　第 " + writer.getPageNumber() + " 页", grey),
                PageSize.A4.getWidth() / 2,
                FOOT,
                0);
    }

    /** At each corner two short lines outside of the card. */
    private void marks(PdfContentByte canvas, float left, float bottom) {
        canvas.setColorStroke(Color.DARK_GRAY);
        canvas.setLineWidth(0.4f);
        for (float x : new float[] {left, left + face.width()}) {
            float out = x == left ? -MARK : MARK;
            for (float y : new float[] {bottom, bottom + face.height()}) {
                float away = y == bottom ? -MARK : MARK;
                canvas.moveTo(x, y);
                canvas.lineTo(x + out, y);
                canvas.moveTo(x, y);
                canvas.lineTo(x, y + away);
            }
        }
        canvas.stroke();
    }
}
