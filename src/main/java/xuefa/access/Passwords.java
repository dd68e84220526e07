package xuefa.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Passwords hashed with Argon2id (RFC 9106), one lane. A sixth of a second of one core, so never on an event loop. Any thread. */
public final class Passwords {
    /** 19 MiB, two passes (OWASP Password Storage, 2025). */
    public static final Passwords STANDARD = new Passwords(19 * 1024, 2);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int kib;
    private final int passes;
    private final String nobody;

    /** @param kib memory for each; smaller than {@link #STANDARD}'s only for people who don't exist */
    public Passwords(int kib, int passes) {
        this.kib = kib;
        this.passes = passes;
        this.nobody = hash(new char[] {'x'}, new byte[16], kib, passes).replaceFirst("[^$]+$", "AAAA");
    }

    /** {@code argon2id$19456$2$salt$hash}, salt and hash in base64. */
    public String hash(char[] password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return hash(password, salt, kib, passes);
    }

    /** A hash that no password has: what unknown names are compared with, so that they take as long. */
    public String nobody() {
        return nobody;
    }

    /** Whether it was made with other parameters than passwords are hashed with now. */
    public boolean isStale(String hash) {
        return !hash.startsWith("argon2id$" + kib + "$" + passes + "$");
    }

    public static boolean matches(char[] password, String hash) {
        String[] parts = hash.split("\\$", -1);
        String again = hash(
                password, Base64.getDecoder().decode(parts[3]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return MessageDigest.isEqual(again.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.UTF_8));
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
