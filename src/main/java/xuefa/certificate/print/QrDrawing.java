package xuefa.certificate.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/** QR codes drawn as lines of rectangles: sharp at any size, and a kilobyte each. */
final class QrDrawing {
    private static final int QUIET = 2;

    /** So that no reader shows a hair between two lines. */
    private static final float OVERLAP = 0.04f;

    private QrDrawing() {}

    /** @param size of the square with the quiet margin around, in points */
    static void draw(PdfContentByte canvas, String text, float left, float bottom, float size) {
        ByteMatrix modules = modules(text);
        float step = size / (modules.getWidth() + 2 * QUIET);
        canvas.saveState();
        canvas.setColorFill(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            float at = bottom + size - (y + 1 + QUIET) * step;
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    canvas.rectangle(left + (from + QUIET) * step, at, (x - from) * step, step + OVERLAP);
                }
            }
        }
        canvas.fill();
        canvas.restoreState();
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }
}
