package xuefa.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;
import xuefa.access.OneTimeCode;

/**
 * What proves, at the first start, that somebody owns this installation: printed to the console, and kept beside the keys (mode 600)
 * so that each start before the set-up prints the same. Blocks on the disk, seldom.
 */
final class SetUpSecret {
    private final Path file;

    SetUpSecret(Path keys) {
        this.file = keys.resolve("set-up.secret");
    }

    /** The one there is, or a new one. */
    String show() {
        try {
            Optional<String> there = read();
            if (there.isPresent()) {
                return there.get();
            }
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "new",
                    ".secret",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, OneTimeCode.fresh().shown(), StandardOpenOption.SYNC);
            try {
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException another) {
                // Another node was quicker; its secret is the secret.
            } finally {
                Files.delete(fresh);
            }
            return read().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The key folder cannot be used: " + file.getParent(), e);
        }
    }

    boolean is(String typed) {
        try {
            Optional<OneTimeCode> secret = read().flatMap(OneTimeCode::typed);
            Optional<OneTimeCode> is = OneTimeCode.typed(typed);
            return secret.isPresent()
                    && is.isPresent()
                    && MessageDigest.isEqual(
                            bytes(secret.get().text()), bytes(is.get().text()));
        } catch (IOException e) {
            throw new UncheckedIOException("The key folder cannot be used: " + file.getParent(), e);
        }
    }

    /** It is of no use any more. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key folder cannot be used: " + file.getParent(), e);
        }
    }

    private Optional<String> read() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
