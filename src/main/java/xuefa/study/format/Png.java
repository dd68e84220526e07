package xuefa.study.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** PNG (ISO/IEC 15948) with the chunks that make the picture, without texts, times and Exif. */
final class Png {
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");
    private static final int HEAD = 8;

    private Png() {}

    /** Empty when it is damaged. What comes after its end is left out. */
    static Optional<byte[]> cleaned(byte[] bytes) {
        var clean = new ByteArrayOutputStream();
        clean.write(bytes, 0, HEAD);
        int at = HEAD;
        while (at + 12 <= bytes.length) {
            int length = ByteBuffer.wrap(bytes, at, 4).getInt();
            if (length < 0 || length > bytes.length - at - 12) {
                return Optional.empty();
            }
            String name = new String(bytes, at + 4, 4, StandardCharsets.US_ASCII);
            if (name.equals("IHDR") && !isSound(bytes, at + 8, length)) {
                return Optional.empty();
            }
            if (KEPT.contains(name)) {
                clean.write(bytes, at, length + 12);
            }
            if (name.equals("IEND")) {
                return Optional.of(clean.toByteArray());
            }
            at += length + 12;
        }
        return Optional.empty();
    }

    private static boolean isSound(byte[] bytes, int at, int length) {
        ByteBuffer head = ByteBuffer.wrap(bytes, at, length);
        return length >= 8 && PictureSize.isSound(head.getInt(), head.getInt());
    }
}
