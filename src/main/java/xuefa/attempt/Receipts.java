package xuefa.attempt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import xuefa.audit.NewestHead;
import xuefa.shared.Digests;
import xuefa.shared.Keys;

/**
 * The server's word 回执: {@code <kind>.<what it says>.<proof>}, the last two in base64url. What it says is canonical JSON;
 * the proof is taken over kind, full stop and those bytes. {@code save1} carries an HMAC-SHA-256, which the server checks;
 * {@code submission1} an Ed25519 signature, which anybody checks with the public key. Any thread.
 */
public final class Receipts {
    private static final String SAVE = "save1";
    private static final String SUBMISSION = "submission1";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Keys keys;
    private final NewestHead head;
    private final Ed25519PrivateKeyParameters signing;
    private final String keyId;

    public Receipts(Keys keys) {
        this(keys, new NewestHead());
    }

    /** @param head which receipts of submissions hand out */
    public Receipts(Keys keys, NewestHead head) {
        this.keys = keys;
        this.head = head;
        this.signing = signing(keys);
        this.keyId = Digests.hex(Digests.sha256(publicKey())).substring(0, 16);
    }

    /**
     * Says that these entries are durable.
     *
     * @param seqs of the durable entries, ascending
     * @param digests of the same, in the same order
     */
    public String ofSave(
            UUID attemptId, int epoch, List<Integer> seqs, List<byte[]> digests, int highWater, Instant savedAt) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        says.put("attemptId", attemptId.toString());
        says.put("epoch", epoch);
        var list = says.putArray("seqs");
        seqs.forEach(list::add);
        says.put("entries", digestOver(digests));
        says.put("highWater", highWater);
        says.put("savedAt", savedAt.toString());
        byte[] bytes = Digests.canonicalJson(says);
        return text(SAVE, bytes, hmac(SAVE, bytes));
    }

    /**
     * Says that the attempt is submitted with exactly these newest answers, in the order of their question ids; and names the record's
     * newest head, so that the candidate holds it too.
     */
    public String ofSubmission(
            AttemptFile file, List<NewestAnswer> answers, SubmittedBy by, Instant submittedAt, int epoch) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        says.put("attemptId", file.id().toString());
        says.put("sittingId", file.sittingId().toString());
        says.put("personId", file.personId().toString());
        says.put("paper", file.paperDigest());
        says.put("epoch", epoch);
        says.put(
                "answered",
                answers.stream().filter(answer -> !answer.optionIds().isEmpty()).count());
        says.put(
                "answers", digestOver(answers.stream().map(NewestAnswer::digest).toList()));
        says.put("submittedAt", submittedAt.toString());
        says.put("submittedBy", by.code());
        says.put("keyId", keyId);
        head.known().ifPresent(newest -> says.putObject("record")
                .put("number", newest.number())
                .put("hash", Digests.hex(newest.hash())));
        byte[] bytes = Digests.canonicalJson(says);
        return text(SUBMISSION, bytes, sign(SUBMISSION, bytes));
    }

    /** The JSON that a receipt of ours says; empty when it isn't ours or has been changed. */
    public Optional<String> verify(String receipt) {
        String[] parts = receipt.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] says = Base64.getUrlDecoder().decode(parts[1]);
            byte[] proof = Base64.getUrlDecoder().decode(parts[2]);
            boolean genuine =
                    switch (parts[0]) {
                        case SAVE -> MessageDigest.isEqual(proof, hmac(SAVE, says));
                        case SUBMISSION -> isSigned(says, proof);
                        default -> false;
                    };
            return genuine ? Optional.of(new String(says, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String keyId() {
        return keyId;
    }

    /** The 32 bytes of RFC 8032, which end the key's X.509 form. */
    public byte[] publicKey() {
        byte[] encoded = keys.signing().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static String digestOver(List<byte[]> digests) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            digests.forEach(sha::update);
            return Digests.hex(sha.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String kind, byte[] says, byte[] proof) {
        return kind + "." + BASE64.encodeToString(says) + "." + BASE64.encodeToString(proof);
    }

    private static byte[] kind(String kind) {
        return (kind + ".").getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] hmac(String kind, byte[] says) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.receiptSecret(), "HmacSHA256"));
            mac.update(kind(kind));
            return mac.doFinal(says);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(String kind, byte[] says) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, signing);
        byte[] before = kind(kind);
        signer.update(before, 0, before.length);
        signer.update(says, 0, says.length);
        return signer.generateSignature();
    }

    /** For Bouncy Castle, which signs several times as fast as the JDK, and the same: RFC 8032 leaves no choice. */
    private static Ed25519PrivateKeyParameters signing(Keys keys) {
        var key = (EdECPrivateKey) keys.signing().getPrivate();
        return new Ed25519PrivateKeyParameters(key.getBytes().orElseThrow());
    }

    private boolean isSigned(byte[] says, byte[] proof) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(keys.signing().getPublic());
            signature.update(kind(SUBMISSION));
            signature.update(says);
            return signature.verify(proof);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
