package xuefa.support;

import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Cheap hashes in the real form. */
final class TestPasswords {
    private TestPasswords() {}

    static String hash(String password) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(new byte[16])
                .withMemoryAsKB(8)
                .withIterations(1)
                .withParallelism(1)
                .build());
        byte[] out = new byte[32];
        argon2.generateBytes(password.toCharArray(), out);
        return Base64.getEncoder().encodeToString(out);
    }
}
