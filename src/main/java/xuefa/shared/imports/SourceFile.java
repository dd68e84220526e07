package xuefa.shared.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** A file that somebody handed in: its bytes in memory, and the name it had with them. Never changes; any thread. */
public final class SourceFile {
    /** Larger ones are refused before they are read: a bank of 100,000 questions has about 30 MiB of text. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private final String name;
    private final byte[] bytes;

    /** @param bytes not to be changed any more */
    public SourceFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Without folders: {@code 题库.docx}. */
    public String name() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** What follows the last dot of the name, in lower case; empty if nothing does. */
    public String extension() {
        String own = name();
        int dot = own.lastIndexOf('.');
        return dot < 0 ? "" : own.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public int size() {
        return bytes.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** The first bytes, at most {@code count}. */
    public byte[] head(int count) {
        return Arrays.copyOf(bytes, Math.min(count, bytes.length));
    }

    /** Whether it begins with these values, each 0 to 255. */
    public boolean beginsWith(int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
