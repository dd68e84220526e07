package xuefa.certificate.print;

import java.io.ByteArrayOutputStream;
import java.util.List;
import xuefa.bank.print.ChineseFont;
import xuefa.certificate.Card;

/** One card on a page of A6, to be printed on the region's blank. */
public final class CardPdf {
    private final ChineseFont font;

    public CardPdf(ChineseFont font) {
        this.font = font;
    }

    /** @param checkAt where the public check of this card is; the bytes of the PDF */
    public byte[] of(Card card, String checkAt) {
        var pages = new CardPages(font, card.kind().chinese() + " " + card.certificateNumber(), false);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(pages.cards(List.of(new CardPages.Checked(card, checkAt))));
        bytes.writeBytes(pages.end());
        return bytes.toByteArray();
    }
}
