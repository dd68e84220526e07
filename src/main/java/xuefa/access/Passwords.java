package xuefa.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords hashed with Argon2id: 19 MiB, two passes, one lane (OWASP Password Storage, 2025).
 * About a sixth of a second of one core, so never on an event loop. Any thread.
 */
public final class Passwords {
    private static final int KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A hash that no password has: what unknown names are compared with, so that they take as long. */
    public static final String NOBODY =
            hash(new char[] {'x'}, new byte[16], KIB, PASSES).replaceFirst("[^$]+$", "AAAA");

    private Passwords() {}

    /** {@code argon2id$19456$2$salt$hash}, salt and hash in base64. */
    public static String hash(char[] password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return hash(password, salt, KIB, PASSES);
    }

    public static boolean matches(char[] password, String hash) {
        String[] parts = hash.split("\\$", -1);
        String again = hash(
                password, Base64.getDecoder().decode(parts[3]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return MessageDigest.isEqual(bytes(again), bytes(hash));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String hash(char[] password, byte[] salt, int kib, int passes) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(kib)
                .withIterations(passes)
                .withParallelism(1)
                .build());
        byte[] out = new byte[BYTES];
        argon2.generateBytes(password, out);
        var base64 = Base64.getEncoder();
        return "argon2id$" + kib + "$" + passes + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(out);
    }
}
