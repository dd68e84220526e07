package xuefa.study.format;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * JPEG (ITU-T T.81, annex B) without application segments and comments: those of Exif, XMP and the makers hold places, devices and
 * names. JFIF, Adobe's colours and the colour profile stay; of Exif only which side is up, in a segment written anew. What comes
 * after the end of the picture is left out.
 */
final class Jpeg {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    private final byte[] bytes;
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
    private int at = 2;

    private Jpeg(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty when it is damaged. */
    static Optional<byte[]> cleaned(byte[] bytes) {
        Jpeg jpeg = new Jpeg(bytes);
        jpeg.clean.write(0xFF);
        jpeg.clean.write(SOI);
        return jpeg.segments() ? Optional.of(jpeg.clean.toByteArray()) : Optional.empty();
    }

    private boolean segments() {
        boolean scanned = false;
        while (at + 1 < bytes.length && byteAt(at) == 0xFF) {
            int marker = byteAt(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == EOI) {
                clean.write(bytes, at, 2);
                return scanned;
            }
            int length = at + 3 < bytes.length ? (byteAt(at + 2) << 8) + byteAt(at + 3) : 0;
            int next = at + 2 + length;
            if (length < 2 || next > bytes.length) {
                return false;
            }
            if (isFrame(marker) && !isSound(next)) {
                return false;
            }
            keep(marker, next);
            at = next;
            if (marker == SOS) {
                scanned = true;
                scan();
            }
        }
        return false;
    }

    /** Where the size stands: SOF0 to SOF15, among which DHT, JPG and DAC have their numbers. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean isSound(int next) {
        return at + 9 <= next
                && PictureSize.isSound((byteAt(at + 7) << 8) + byteAt(at + 8), (byteAt(at + 5) << 8) + byteAt(at + 6));
    }

    private void keep(int marker, int next) {
        boolean told = (marker >= APP0 && marker <= APP15) || marker == COM;
        boolean profile = marker == APP2 && says("ICC_PROFILE");
        if (!told || marker == APP14 || profile || (marker == APP0 && says("JFIF"))) {
            clean.write(bytes, at, next - at);
        } else if (marker == APP1 && says("Exif")) {
            Orientation.of(bytes, at + 10, next).ifPresent(clean::writeBytes);
        }
    }

    private boolean says(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + 4 + i >= bytes.length || byteAt(at + 4 + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The picture itself: everything up to the next marker that is none of restarting or stuffing. */
    private void scan() {
        int from = at;
        while (at + 1 < bytes.length) {
            int marker = byteAt(at + 1);
            boolean within = marker == 0 || (marker >= 0xD0 && marker <= 0xD7);
            if (byteAt(at) == 0xFF && !within) {
                break;
            }
            at++;
        }
        clean.write(bytes, from, at - from);
    }

    private int byteAt(int index) {
        return bytes[index] & 0xFF;
    }
}
