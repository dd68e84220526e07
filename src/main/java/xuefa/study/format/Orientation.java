package xuefa.study.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which side of a photograph is up (Exif, tag 0x0112), and nothing else of what stands there. */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 500;

    private Orientation() {}

    /**
     * A segment that says only this; empty when nothing or nothing special is said.
     *
     * @param tiff where the TIFF header begins, {@code end} where the segment ends
     */
    static Optional<byte[]> of(byte[] bytes, int tiff, int end) {
        if (tiff + 8 > end || end > bytes.length) {
            return Optional.empty();
        }
        boolean little = bytes[tiff] == 'I';
        ByteBuffer read = ByteBuffer.wrap(bytes, tiff, end - tiff)
                .slice()
                .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(read.getInt(4));
        if (directory + 2 > read.limit()) {
            return Optional.empty();
        }
        int entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(read.getShort((int) directory)));
        for (int i = 0; i < entries; i++) {
            long at = directory + 2 + (long) i * ENTRY;
            if (at + ENTRY > read.limit()) {
                return Optional.empty();
            }
            if (Short.toUnsignedInt(read.getShort((int) at)) == TAG) {
                int value = Short.toUnsignedInt(read.getShort((int) at + 8));
                return value > 1 && value <= 8 ? Optional.of(segment(value)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static byte[] segment(int value) {
        int length = 2 + 6 + 8 + 2 + ENTRY + 4;
        ByteBuffer segment = ByteBuffer.allocate(2 + length);
        segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) length);
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        segment.putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1);
        segment.putShort((short) value).putShort((short) 0).putInt(0);
        return segment.array();
    }
}
