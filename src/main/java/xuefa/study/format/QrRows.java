package xuefa.study.format;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/** A QR code (ISO/IEC 18004) as rows of 0 for light and 1 for dark, without the quiet zone. */
public final class QrRows {
    private QrRows() {}

    public static List<String> of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            List<String> rows = new ArrayList<>();
            for (int y = 0; y < modules.getHeight(); y++) {
                StringBuilder row = new StringBuilder();
                for (int x = 0; x < modules.getWidth(); x++) {
                    row.append(modules.get(x, y) == 0 ? '0' : '1');
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
