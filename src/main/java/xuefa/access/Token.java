package xuefa.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A session's token: 256 random bits, known to the client only; stores keep its SHA-256. */
public record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public Token {
        if (text.isEmpty() || text.length() > 100) {
            throw new IllegalArgumentException("no token has this length");
        }
    }

    public static Token fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser repeats in {@code X-CSRF-Token}: follows from the token, so nothing has to be stored. */
    public String csrf() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(text), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("csrf")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isRepeatedBy(String csrf) {
        return MessageDigest.isEqual(bytes(csrf()), bytes(csrf));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Token";
    }
}
