package xuefa.app.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Takes the certificate and the key that an operator brings. */
public final class ReadingFiles {
    private ReadingFiles() {}

    /** @throws TlsTrouble when they can't be read, don't belong together, or are past their time */
    public static Identity of(Tls.Files files, Instant now) {
        Identity identity;
        try {
            identity = Pem.identity(read(files.certificate()) + "\n" + read(files.key()));
        } catch (IOException | IllegalArgumentException trouble) {
            throw new TlsTrouble(
                    "HTTPS can't be served with tls.certificate=" + files.certificate() + " and tls.key=" + files.key()
                            + ": " + trouble.getMessage() + ".",
                    trouble);
        }
        Validity validity = Validity.of(identity.certificate());
        if (!validity.lasts(now, Duration.ZERO)) {
            throw new TlsTrouble("The certificate in " + files.certificate() + " is valid from " + validity.from()
                    + " to " + validity.to() + ", which is not now: renew it, or set the clock of this machine.");
        }
        return identity;
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (IOException e) {
            throw new IOException(file + " can't be read by the user " + System.getProperty("user.name"), e);
        }
    }
}
