package xuefa.study.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file of evidence as it is kept. What it is, its bytes say, not its name: JPEG and PNG photographs without what cameras and
 * telephones write into them (places, devices, names), PDF and Word files as they are. Not for an event loop.
 */
@SuppressWarnings("ArrayRecordComponent")
public record CleanedFile(String type, byte[] content) {
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MOST_ENTRIES = 2000;
    /** What the parts of a Word file may come to when they are unpacked. */
    private static final long MOST_UNPACKED = 8L * MOST_BYTES;

    /** Empty for another kind of file, or one that is damaged. */
    public static Optional<CleanedFile> of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return Jpeg.cleaned(bytes).map(clean -> new CleanedFile("image/jpeg", clean));
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Png.cleaned(bytes).map(clean -> new CleanedFile("image/png", clean));
        }
        if (begins(bytes, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(new CleanedFile("application/pdf", bytes));
        }
        return begins(bytes, 'P', 'K', 3, 4) && isWord(bytes)
                ? Optional.of(new CleanedFile(WORD, bytes))
                : Optional.empty();
    }

    public boolean isPhoto() {
        return type.startsWith("image/");
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** A Word file without macros. */
    private static boolean isWord(byte[] bytes) {
        boolean document = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            int entries = 0;
            long unpacked = 0;
            byte[] block = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES
                        || entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    return false;
                }
                document |= entry.getName().equals("word/document.xml");
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return false;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
        return document;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CleanedFile file && type.equals(file.type) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }
}
