package xuefa.paper;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The 32 secret bytes that decide every draw of an exam. Published after the last attempt; until then it never prints.
 * Immutable.
 */
public final class DrawSecret {
    static final int BYTES = 32;
    private final byte[] bytes;

    private DrawSecret(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a draw secret has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    public static DrawSecret of(byte[] bytes) {
        return new DrawSecret(bytes.clone());
    }

    /** A new secret; {@code random} must be fit for keys. */
    public static DrawSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DrawSecret(bytes);
    }

    /** Reads a published secret: 64 hexadecimal digits. */
    public static DrawSecret parse(String hex) {
        return new DrawSecret(HexFormat.of().parseHex(hex));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The form in which it is published: 64 lower-case hexadecimal digits. */
    public String publish() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DrawSecret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return DrawSecret.class.hashCode();
    }

    @Override
    public String toString() {
        return "DrawSecret[hidden]";
    }
}
