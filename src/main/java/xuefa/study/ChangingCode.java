package xuefa.study;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code on the screen of a session: six digits that change every {@value #PERIOD_SECONDS} seconds, made as RFC 6238 makes them,
 * by HMAC-SHA-256 with a key of the session over the number of the period. A code is taken while it is shown and one period
 * longer, which is what reading and typing take. It proves that somebody saw the screen within {@value #TAKEN_SECONDS} seconds,
 * not that they sit in the room: a picture sent on works as long. Any thread.
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChangingCode(byte[] key) {
    public static final int PERIOD_SECONDS = 10;
    public static final int TAKEN_SECONDS = 2 * PERIOD_SECONDS;
    /** Codes as old as this are told from wrong ones. */
    private static final int REMEMBERED = 360;

    private static final int CODES = 1_000_000;

    /** What a code is worth at a moment. */
    public enum Worth {
        GOOD,
        /** It was shown in the last hour, too long ago. */
        EXPIRED,
        /** It was not shown. */
        WRONG
    }

    /** @param secret of the installation, from which each session has a key of its own */
    public static ChangingCode of(byte[] secret, UUID sessionId) {
        return new ChangingCode(hmac(secret, ("study sign-in " + sessionId).getBytes(StandardCharsets.UTF_8)));
    }

    public String at(Instant moment) {
        return code(period(moment));
    }

    /** How long the code of this moment is shown from now on: 1 to {@value #PERIOD_SECONDS}. */
    public static int secondsLeft(Instant moment) {
        return PERIOD_SECONDS - (int) Math.floorMod(moment.getEpochSecond(), (long) PERIOD_SECONDS);
    }

    public Worth judge(String code, Instant moment) {
        long now = period(moment);
        for (int ago = 0; ago < REMEMBERED; ago++) {
            if (code(now - ago).equals(code)) {
                return ago < 2 ? Worth.GOOD : Worth.EXPIRED;
            }
        }
        return Worth.WRONG;
    }

    private static long period(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), (long) PERIOD_SECONDS);
    }

    /** Dynamic truncation, RFC 4226 section 5.3. */
    private String code(long period) {
        byte[] mac = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(period).array());
        int offset = mac[mac.length - 1] & 0xF;
        int number = ByteBuffer.wrap(mac).getInt(offset) & 0x7FFF_FFFF;
        return "%06d".formatted(number % CODES);
    }

    private static byte[] hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException absent) {
            throw new AssertionError("every Java runtime has HMAC-SHA-256", absent);
        }
    }

    @Override
    public String toString() {
        return "ChangingCode";
    }
}
