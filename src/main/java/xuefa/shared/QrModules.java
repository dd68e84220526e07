package xuefa.shared;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code (ISO/IEC 18004) for screens and paper.
 *
 * @param size modules on a side, with the quiet zone of four around
 * @param path its dark modules as the path of an SVG whose unit is a module
 */
public record QrModules(int size, String path) {
    private static final int QUIET = 4;

    /** @throws IllegalArgumentException when the text is too long for any */
    public static QrModules of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrModules(modules.getWidth() + 2 * QUIET, path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Neighbours in a row are one rectangle. */
    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
