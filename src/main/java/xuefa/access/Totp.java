package xuefa.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords, RFC 6238 with HMAC-SHA-1, 30 s and six digits: what every authenticator app can do. */
public record Totp(Base32 secret) {
    public static final int STEP_SECONDS = 30;

    /** Clocks of phones: one step early or late (RFC 6238, section 5.2). */
    private static final int DRIFT = 1;

    private static final int DIGITS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 160 random bits (RFC 4226, section 4). */
    public static Totp fresh() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return new Totp(Base32.of(bytes));
    }

    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** Six digits. */
    public String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The step whose code this is.
     *
     * @param used the newest step whose code was taken already: neither it nor any before it counts
     */
    public OptionalLong stepOf(String code, Instant now, long used) {
        long present = step(now);
        return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
                .filter(step -> step > used && same(code(step), code))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    /** What authenticator apps scan. Form: the key URI that they have in common. */
    public String uri(String issuer, String username) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(username) + "?secret=" + secret.text() + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=6&period=" + STEP_SECONDS;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Totp";
    }
}
