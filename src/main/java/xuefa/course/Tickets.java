package xuefa.course;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The tickets of segments: somebody's serial and an HMAC-SHA-256 over both, in base64url. They tell forged from old. Any thread. */
public final class Tickets {
    private static final byte[] PURPOSE = "study-ticket1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int PROOF_BYTES = 16;

    private final SecretKeySpec key;

    /** @param secret 32 bytes, those of receipts: the purpose keeps them apart */
    public Tickets(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    public String of(UUID personId, long serial) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + PROOF_BYTES)
                .putLong(serial)
                .put(proof(personId, serial))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The serial; empty when we never gave this ticket to this person. */
    public Optional<Long> serial(UUID personId, String ticket) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(ticket);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != Long.BYTES + PROOF_BYTES) {
            return Optional.empty();
        }
        long serial = ByteBuffer.wrap(bytes).getLong();
        byte[] proof = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        return MessageDigest.isEqual(proof, proof(personId, serial)) ? Optional.of(serial) : Optional.empty();
    }

    private byte[] proof(UUID personId, long serial) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(PURPOSE);
            mac.update(ByteBuffer.allocate(3 * Long.BYTES)
                    .putLong(personId.getMostSignificantBits())
                    .putLong(personId.getLeastSignificantBits())
                    .putLong(serial)
                    .array());
            return Arrays.copyOf(mac.doFinal(), PROOF_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
