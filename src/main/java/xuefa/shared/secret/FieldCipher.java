package xuefa.shared.secret;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals values of single columns, such as identity numbers and the secrets of second factors, with keys outside the database, and
 * hashes them so that an equal value can be found. A sealed value belongs to its purpose and its row: moved elsewhere it doesn't
 * open. Any thread; a few microseconds a call.
 *
 * <p>Sealed: method (1 byte), number of the key (2), nonce (12), ciphertext and tag. Hash: number of the key (2), HMAC-SHA-256 (32).
 */
public final class FieldCipher {
    private static final int NONCE = 12;
    private static final int HEAD = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FieldKeys keys;
    private final SealingMethod method;

    private FieldCipher(FieldKeys keys, SealingMethod method) {
        this.keys = keys;
        this.method = method;
    }

    /**
     * With the keys in {@code fields/} of the folder of master keys; the first one is made here.
     *
     * @throws UncheckedIOException when the folder can't be used
     */
    public static FieldCipher in(Path keysFolder, SealingMethod method) {
        return new FieldCipher(FieldKeys.in(keysFolder.resolve("fields")), method);
    }

    /** @param purpose table and column, such as {@code person.phone} */
    public byte[] seal(String purpose, UUID row, String text) {
        FieldKeys.Pair key = keys.ring().lastEntry().getValue();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = method.run(
                    true, key.sealing(), nonce, context(purpose, row), text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(HEAD + NONCE + sealed.length)
                    .put((byte) method.number())
                    .putShort((short) key.number())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Unreadable when it was altered, belongs elsewhere, or its key is lost */
    public String open(String purpose, UUID row, byte[] sealed) {
        FieldKeys.Pair key = keys.ring().get(sealed.length < HEAD ? -1 : keyOf(sealed));
        if (key == null || sealed.length < HEAD + NONCE) {
            throw new Unreadable(purpose, row, "its key is not in the key folder");
        }
        try {
            byte[] nonce = Arrays.copyOfRange(sealed, HEAD, HEAD + NONCE);
            byte[] rest = Arrays.copyOfRange(sealed, HEAD + NONCE, sealed.length);
            return new String(
                    SealingMethod.of(sealed[0]).run(false, key.sealing(), nonce, context(purpose, row), rest),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new Unreadable(purpose, row, "it was altered, or moved from another row");
        }
    }

    /** To be kept beside what is sealed. */
    public byte[] hash(String purpose, String text) {
        return hash(keys.ring().lastEntry().getValue(), purpose, text);
    }

    /** All that an equal value may be kept as, the newest key's first: more than one while keys are being changed. */
    public List<byte[]> hashes(String purpose, String text) {
        return keys.ring().descendingMap().values().stream()
                .map(key -> hash(key, purpose, text))
                .toList();
    }

    /** Whether it was sealed with another key or by another method than values are now. */
    public boolean isStale(byte[] sealed) {
        return sealed[0] != method.number() || keyOf(sealed) != keys.ring().lastKey();
    }

    /** The first three bytes of everything that is sealed now. */
    public byte[] head() {
        return ByteBuffer.allocate(HEAD)
                .put((byte) method.number())
                .putShort(keys.ring().lastKey().shortValue())
                .array();
    }

    /** Adds a key, which from now on, and within seconds on all nodes, seals; returns its number. Blocks on the disk. */
    public int addKey() {
        return keys.add();
    }

    private static int keyOf(byte[] sealed) {
        return Short.toUnsignedInt(ByteBuffer.wrap(sealed, 1, 2).getShort());
    }

    private static byte[] context(String purpose, UUID row) {
        return (purpose + ":" + row).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hash(FieldKeys.Pair key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.hashing(), "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(2 + digest.length)
                    .putShort((short) key.number())
                    .put(digest)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value that doesn't open; says whose and why, never what. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String purpose, UUID row, String why) {
            super(purpose + " of " + row + " can't be opened: " + why);
        }
    }

    @Override
    public String toString() {
        return "FieldCipher " + method;
    }
}
