package xuefa.paper;

import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AES-256 key of all papers that open at one instant, released at that instant and not before. Until it is released
 * it never prints. Immutable.
 */
public final class OpeningKey {
    static final int BYTES = 32;
    private final byte[] bytes;

    private OpeningKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an opening key has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    public static OpeningKey of(byte[] bytes) {
        return new OpeningKey(bytes.clone());
    }

    /** A new key; {@code random} must be fit for keys. */
    public static OpeningKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OpeningKey(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The form in which it is released: base64url without padding, the {@code k} of a JSON Web Key (RFC 7518, 6.4.1). */
    public String release() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    SecretKey forAes() {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public String toString() {
        return "OpeningKey[hidden]";
    }
}
