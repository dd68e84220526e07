package xuefa.shared.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** How a value is sealed; what was sealed by one method is opened by it whatever the setting says now. */
public enum SealingMethod {
    /** AES-256-GCM (NIST SP 800-38D). */
    AES(1) {
        @Override
        byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] context, byte[] text)
                throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    sealing ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        }
    },
    /** SM4 (GB/T 32907) in GCM; its 16 bytes of key are derived from the 32 of the ring. */
    SM4(2) {
        @Override
        byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] context, byte[] text)
                throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] derived = Arrays.copyOf(mac.doFinal("sm4-gcm".getBytes(StandardCharsets.UTF_8)), 16);
            var cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(sealing, new AEADParameters(new KeyParameter(derived), TAG_BITS, nonce, context));
            byte[] out = new byte[cipher.getOutputSize(text.length)];
            try {
                int done = cipher.processBytes(text, 0, text.length, out, 0);
                cipher.doFinal(out, done);
            } catch (InvalidCipherTextException altered) {
                throw new GeneralSecurityException(altered);
            }
            return out;
        }
    };

    private static final int TAG_BITS = 128;

    private final int number;

    SealingMethod(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    abstract byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] context, byte[] text)
            throws GeneralSecurityException;

    static SealingMethod of(int number) throws GeneralSecurityException {
        for (SealingMethod method : values()) {
            if (method.number == number) {
                return method;
            }
        }
        throw new GeneralSecurityException("sealed by a method that isn't known");
    }
}
