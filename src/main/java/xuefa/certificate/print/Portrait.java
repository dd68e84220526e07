package xuefa.certificate.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import xuefa.study.format.CleanedFile;

/**
 * A photo for a certificate, drawn anew: {@value #WIDTH} by {@value #HEIGHT} pixels of JPEG with nothing but the picture in it. Not for
 * an event loop.
 */
public final class Portrait {
    public static final int MOST_BYTES = 5 * 1024 * 1024;
    public static final int WIDTH = 358;
    public static final int HEIGHT = 441;

    /** A picture of a few bytes may claim to be endless. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final int LEAST_SIDE = 100;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** From the beginning of the segment's content to the value of its one entry. */
    private static final int TO_VALUE = EXIF.length + 8 + 2 + 8;

    private Portrait() {}

    /** Empty for what is neither JPEG nor PNG by its bytes, damaged, too small or too large. */
    public static Optional<byte[]> of(byte[] bytes) {
        Optional<CleanedFile> clean = CleanedFile.of(bytes).filter(CleanedFile::isPhoto);
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        try {
            return read(clean.get().content())
                    .map(picture -> upright(picture, turn(clean.get().content())))
                    .map(Portrait::drawn);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                int side = Math.min(reader.getWidth(0), reader.getHeight(0));
                return pixels > MOST_PIXELS || side < LEAST_SIDE ? Optional.empty() : Optional.of(reader.read(0));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Quarters to the right until it stands: what cleaning left of Exif says no more than this. */
    private static int turn(byte[] clean) {
        for (int at = 0; at < Math.min(64, clean.length - TO_VALUE - 1); at++) {
            if (java.util.Arrays.equals(clean, at, at + EXIF.length, EXIF, 0, EXIF.length)) {
                boolean little = clean[at + EXIF.length] == 'I';
                short value = ByteBuffer.wrap(clean)
                        .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                        .getShort(at + TO_VALUE);
                return switch (value) {
                    case 3, 4 -> 2;
                    case 5, 6 -> 1;
                    case 7, 8 -> 3;
                    default -> 0;
                };
            }
        }
        return 0;
    }

    private static BufferedImage upright(BufferedImage picture, int turn) {
        if (turn == 0) {
            return picture;
        }
        int width = turn % 2 == 0 ? picture.getWidth() : picture.getHeight();
        int height = turn % 2 == 0 ? picture.getHeight() : picture.getWidth();
        AffineTransform turned = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turned.quadrantRotate(turn);
        turned.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(picture, new AffineTransformOp(turned, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        graphics.dispose();
        return canvas;
    }

    /** The middle of it, as large as the form allows. */
    private static byte[] drawn(BufferedImage picture) {
        double scale = Math.max((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight());
        int width = (int) Math.ceil(picture.getWidth() * scale);
        int height = (int) Math.ceil(picture.getHeight() * scale);
        var canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas, "jpeg", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
