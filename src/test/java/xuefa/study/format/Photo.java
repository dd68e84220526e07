package xuefa.study.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photographs as a telephone would take them. */
public final class Photo {
    private Photo() {}

    /** JPEG that lies on its side (6), with a place, a maker and something behind its end. */
    public static byte[] jpeg() {
        byte[] plain = image("jpg");
        var photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        photo.writeBytes(segment(0xE1, exif()));
        photo.writeBytes(
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x>GPSLatitude</x>".getBytes(StandardCharsets.US_ASCII)));
        photo.writeBytes(segment(0xFE, "taken by Wang".getBytes(StandardCharsets.US_ASCII)));
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes("trailing GPS".getBytes(StandardCharsets.US_ASCII));
        return photo.toByteArray();
    }

    public static byte[] png() {
        byte[] plain = image("png");
        var photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 33);
        byte[] text = "Author\0Wang".getBytes(StandardCharsets.US_ASCII);
        photo.writeBytes(ByteBuffer.allocate(8)
                .putInt(text.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .array());
        photo.writeBytes(text);
        photo.writeBytes(new byte[4]);
        photo.write(plain, 33, plain.length - 33);
        return photo.toByteArray();
    }

    private static byte[] exif() {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + 20);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putShort((short) 0x010F).putShort((short) 2).putInt(16).putInt(38);
        exif.putInt(0);
        exif.put("GPS 39.9N 116.3E".getBytes(StandardCharsets.US_ASCII));
        return exif.array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    private static byte[] image(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
