package xuefa.certificate.print;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import xuefa.bank.print.ChineseFont;
import xuefa.certificate.Card;

/**
 * What stands on a card: photo, what the certificate says, and a code for the public check. All sizes are points.
 *
 * @param margin around everything
 * @param band of the title, from the margin down
 * @param photo its width; it is a quarter and a bit higher
 * @param code of the square of the QR code
 */
record CardFace(
        float width,
        float height,
        float margin,
        float titleSize,
        float band,
        float photo,
        float code,
        float textSize,
        float leading,
        float noteSize,
        String note) {
    /** A6 across, for the blanks of the region. */
    static final CardFace PAGE =
            new CardFace(420, 298, 28, 18, 34, 92, 82, 10, 19, 7, "套打卡面：打印在发证机关的空白证件上，加盖印章后生效。扫码可公开核验。");

    /** 90 by 62 mm. */
    static final CardFace CUT =
            new CardFace(255, 176, 9, 11.5f, 18, 62, 56, 7.5f, 12.5f, 5.5f, "沿裁切线裁下，贴入证件并加盖印章后生效。扫码可公开核验。");

    private static final float HIGHER = 1.26f;
    private static final float GAP = 4;

    void draw(PdfContentByte canvas, ChineseFont font, Card card, String checkAt, float left, float bottom) {
        float top = bottom + height - margin;
        ColumnText.showTextAligned(
                canvas,
                Element.ALIGN_CENTER,
                new Phrase(card.kind().chinese(), new Font(font.base(), titleSize)),
                left + width / 2,
                top - titleSize,
                0);
        float below = top - band;
        float tall = photo * HIGHER;
        picture(canvas, font, card, left + margin, below - tall, tall);
        QrDrawing.draw(canvas, checkAt, left + margin + (photo - code) / 2, below - tall - GAP - code, code);
        float column = left + margin + photo + 2 * GAP + 2;
        lines(canvas, facts(card), new Font(font.base(), textSize), leading, column, bottom + margin, left, below);
        lines(
                canvas,
                List.of(note),
                new Font(font.base(), noteSize, Font.NORMAL, Color.DARK_GRAY),
                noteSize * 1.3f,
                column,
                bottom,
                left,
                bottom + margin + noteSize * 2.8f);
    }

    private void lines(
            PdfContentByte canvas,
            List<String> lines,
            Font font,
            float apart,
            float column,
            float bottom,
            float left,
            float top) {
        var text = new ColumnText(canvas);
        text.setSimpleColumn(column, bottom, left + width - margin, top + GAP);
        lines.forEach(each -> text.addElement(new Paragraph(apart, each, font)));
        text.go();
    }

    private static List<String> facts(Card card) {
        List<String> facts = new ArrayList<>(List.of(
                "姓名：" + card.personName(),
                "单位：" + card.unitName(),
                "执法领域：" + (card.area().isEmpty() ? "—" : card.area()),
                "证号：" + card.certificateNumber(),
                "有效期：" + day(card.validity().from()) + "至" + day(card.validity().to())));
        card.inspectedYear().ifPresent(year -> facts.add("年度验审：" + year + "年度合格"));
        return facts;
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private void picture(PdfContentByte canvas, ChineseFont font, Card card, float left, float bottom, float tall) {
        if (card.photo().isEmpty()) {
            canvas.setColorStroke(Color.GRAY);
            canvas.setLineWidth(0.5f);
            canvas.rectangle(left, bottom, photo, tall);
            canvas.stroke();
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_CENTER,
                    new Phrase("贴照片处", new Font(font.base(), textSize)),
                    left + photo / 2,
                    bottom + tall / 2,
                    0);
            return;
        }
        try {
            Image image = Image.getInstance(card.photo().get());
            image.scaleToFit(photo, tall);
            image.setAbsolutePosition(
                    left + (photo - image.getScaledWidth()) / 2, bottom + tall - image.getScaledHeight());
            canvas.addImage(image);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
