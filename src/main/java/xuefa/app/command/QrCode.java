package xuefa.app.command;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.List;
import java.util.stream.IntStream;

/** A QR code for a terminal: two rows of modules in each line of text, light ones filled. */
final class QrCode {
    /** ISO/IEC 18004 asks for a quiet zone of four modules around it. */
    private static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** Its lines, for light letters on a dark ground. */
    static List<String> of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix()).lines();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** The same line on a terminal of any colour. */
    static String onBlack(String line) {
        return "\u001b[97;40m" + line + "\u001b[0m";
    }

    private List<String> lines() {
        int size = modules.getWidth() + 2 * QUIET;
        return IntStream.iterate(0, y -> y < size, y -> y + 2)
                .mapToObj(y -> line(y, size))
                .toList();
    }

    private String line(int y, int size) {
        var line = new StringBuilder();
        for (int x = 0; x < size; x++) {
            boolean above = isLight(x, y);
            boolean below = isLight(x, y + 1);
            line.append(above ? (below ? '█' : '▀') : (below ? '▄' : ' '));
        }
        return line.toString();
    }

    private boolean isLight(int x, int y) {
        int column = x - QUIET;
        int row = y - QUIET;
        boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
        return !inside || modules.get(column, row) == 0;
    }
}
