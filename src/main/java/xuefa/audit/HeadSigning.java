package xuefa.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import xuefa.shared.Digests;
import xuefa.shared.Keys;

/**
 * Heads as they are handed out: {@code head1.<what it says>.<signature>} in base64url, as receipts of submissions are. Ed25519
 * (RFC 8032) over {@code head1.} and the canonical JSON. Any thread.
 */
public final class HeadSigning {
    private static final String KIND = "head1";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Keys keys;
    private final String keyId;

    public HeadSigning(Keys keys) {
        this.keys = keys;
        this.keyId = keyId(keys.signing().getPublic());
    }

    /** The first 16 hex digits of SHA-256 over the key's 32 bytes, as receipts name it. */
    public static String keyId(PublicKey key) {
        return Digests.hex(Digests.sha256(bytes(key))).substring(0, 16);
    }

    /** The 32 bytes of RFC 8032, which end the key's X.509 form. */
    public static byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    public String keyId() {
        return keyId;
    }

    public byte[] publicKey() {
        return bytes(keys.signing().getPublic());
    }

    public String sign(Head head) {
        byte[] says = head.bytes();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.signing().getPrivate());
            signature.update((KIND + ".").getBytes(StandardCharsets.US_ASCII));
            signature.update(says);
            return KIND + "." + BASE64.encodeToString(says) + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it isn't signed with this installation's key. */
    public Optional<Head> verify(String signed) {
        String[] parts = signed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(KIND)) {
            return Optional.empty();
        }
        try {
            byte[] says = Base64.getUrlDecoder().decode(parts[1]);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(keys.signing().getPublic());
            signature.update((KIND + ".").getBytes(StandardCharsets.US_ASCII));
            signature.update(says);
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                    ? Head.read(new String(says, StandardCharsets.UTF_8)).filter(head -> Arrays.equals(head.bytes(), says))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
