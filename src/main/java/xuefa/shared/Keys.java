package xuefa.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/**
 * The folder of master keys: made at the first start, mode 600, never in the database. All nodes of a deployment share it.
 *
 * @param receiptSecret 32 bytes for the HMAC of saves
 * @param signing Ed25519, for submissions
 */
@SuppressWarnings("ArrayRecordComponent")
public record Keys(byte[] receiptSecret, KeyPair signing) {

    /** @throws UncheckedIOException when the folder cannot be read or written */
    public static Keys in(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            byte[] secret = readOrMake(folder.resolve("receipts.hmac"), Keys::random);
            byte[] pair = readOrMake(folder.resolve("receipts.ed25519"), Keys::newPair);
            return new Keys(secret, pair(pair));
        } catch (IOException e) {
            throw new UncheckedIOException("The key folder cannot be used: " + folder, e);
        }
    }

    private interface Making {
        byte[] make();
    }

    private static byte[] readOrMake(Path file, Making making) throws IOException {
        if (!Files.exists(file)) {
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "new",
                    ".key",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, making.make(), StandardOpenOption.SYNC);
            try {
                Files.createLink(file, fresh);
            } catch (java.nio.file.FileAlreadyExistsException another) {
                // Another node was quicker; its key is the key.
            } finally {
                Files.delete(fresh);
            }
        }
        return Files.readAllBytes(file);
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] newPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            byte[] hidden = pair.getPrivate().getEncoded();
            byte[] both = new byte[1 + open.length + hidden.length];
            both[0] = (byte) open.length;
            System.arraycopy(open, 0, both, 1, open.length);
            System.arraycopy(hidden, 0, both, 1 + open.length, hidden.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(byte[] both) throws IOException {
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            PublicKey open =
                    factory.generatePublic(new X509EncodedKeySpec(java.util.Arrays.copyOfRange(both, 1, 1 + both[0])));
            PrivateKey hidden = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(java.util.Arrays.copyOfRange(both, 1 + both[0], both.length)));
            return new KeyPair(open, hidden);
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new IOException("The signing key is damaged", e);
        }
    }

    @Override
    public String toString() {
        return "Keys";
    }
}
