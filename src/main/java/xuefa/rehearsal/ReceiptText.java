package xuefa.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.attempt.Entry;

/** A receipt as anybody outside reads it: {@code kind.content.proof}. Shares no code with what writes them. */
final class ReceiptText {
    private static final JsonMapper JSON = new JsonMapper();
    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] BEFORE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String kind;
    private final byte[] content;
    private final byte[] proof;
    private final JsonNode says;

    private ReceiptText(String kind, byte[] content, byte[] proof, JsonNode says) {
        this.kind = kind;
        this.content = content;
        this.proof = proof;
        this.says = says;
    }

    static Optional<ReceiptText> read(String receipt) {
        List<String> parts = List.of(receipt.split("\\.", -1));
        if (parts.size() != 3) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(parts.get(1));
            byte[] proof = Base64.getUrlDecoder().decode(parts.get(2));
            return Optional.of(new ReceiptText(parts.get(0), content, proof, JSON.readTree(content)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text(String member) {
        return says.path(member).asText();
    }

    /** Whether the receipt of a save names exactly the entries of the reply it came with. */
    static boolean says(Promise.Saved saved) {
        List<Entry> entries = saved.entries();
        return read(saved.receipt())
                .filter(receipt -> receipt.kind.equals("save1"))
                .filter(receipt ->
                        receipt.text("attemptId").equals(saved.attemptId().toString()))
                .filter(receipt -> receipt.says.path("epoch").asInt() == saved.epoch())
                .filter(receipt -> receipt.text("entries")
                        .equals(digestOver(entries.stream()
                                .map(entry -> entry.digest(saved.attemptId(), saved.epoch()))
                                .toList())))
                .isPresent();
    }

    /** @param keys the 32 bytes of each, by id */
    boolean isSignedBy(Map<String, byte[]> keys) {
        byte[] key = keys.get(text("keyId"));
        if (key == null || !kind.equals("submission1")) {
            return false;
        }
        try {
            byte[] encoded = java.util.Arrays.copyOf(BEFORE_KEY, BEFORE_KEY.length + key.length);
            System.arraycopy(key, 0, encoded, BEFORE_KEY.length, key.length);
            PublicKey open = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(open);
            signature.update((kind + ".").getBytes(StandardCharsets.US_ASCII));
            signature.update(content);
            return signature.verify(proof);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** In hex. */
    static String digestOver(Collection<byte[]> digests) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            digests.forEach(sha::update);
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
