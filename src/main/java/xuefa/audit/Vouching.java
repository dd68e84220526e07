package xuefa.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import xuefa.shared.Digests;
import xuefa.shared.Keys;

/** The application's word that it wrote a row, with a key from outside the database. Any thread. */
public final class Vouching {
    private final byte[] key;

    private Vouching(byte[] key) {
        this.key = key;
    }

    /** @param secret as of {@link #secret}; without one, what is vouched for convinces nobody */
    public static Vouching with(String secret) {
        return new Vouching((secret.isEmpty() ? "none" : secret).getBytes(StandardCharsets.US_ASCII));
    }

    /** The secret of an installation, in hex. */
    public static String secret(Keys keys) {
        return Digests.hex(mac(keys.receiptSecret(), "rows that are to be sealed"));
    }

    public byte[] proof(String kind, String key) {
        return mac(this.key, kind + "\0" + key);
    }

    public boolean isProof(byte[] proof, String kind, String key) {
        return MessageDigest.isEqual(proof, proof(kind, key));
    }

    private static byte[] mac(byte[] key, String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
