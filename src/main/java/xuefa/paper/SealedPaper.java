package xuefa.paper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A paper that a phone may fetch before the exam opens and can read only with the {@link OpeningKey}: AES-256-GCM, the
 * attempt's id in lower-case text as additional data. The form is 12 bytes of nonce, the ciphertext, 16 bytes of tag;
 * WebCrypto opens it as {@code src/docs/draw.md} shows.
 *
 * <p>Seal what the candidate may see, never {@link Paper#bytes()}, which tells the original order of the options.
 * Nonces are random: keep below 2^32 papers a key (NIST SP 800-38D, 8.3). Any thread.
 */
public final class SealedPaper {
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedPaper() {}

    /** Seals a paper for one attempt, each time with a fresh nonce. */
    public static byte[] seal(OpeningKey key, byte[] paperBytes, UUID attemptId) {
        byte[] sealed = new byte[NONCE_BYTES + paperBytes.length + TAG_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, attemptId)
                    .doFinal(paperBytes, 0, paperBytes.length, sealed, NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a paper", e);
        }
        return sealed;
    }

    /** The paper, or empty when it was changed, cut, or sealed with another key or for another attempt. */
    public static Optional<byte[]> open(OpeningKey key, byte[] sealed, UUID attemptId) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, attemptId)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open a sealed paper", e);
        }
    }

    private static Cipher cipher(int mode, OpeningKey key, byte[] nonce, UUID attemptId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.forAes(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(attemptId.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
