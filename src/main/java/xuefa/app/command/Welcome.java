package xuefa.app.command;

import java.io.PrintWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import xuefa.app.Running;

/** What a node that has started tells the person in front of it; the last line is the address. */
final class Welcome {
    private Welcome() {}

    static void print(PrintWriter out, Running node, boolean inColour) {
        node.printAccounts(out);
        String address = node.address();
        node.authority().ifPresent(authority -> {
            QrCode.of(address).forEach(line -> out.println(inColour ? QrCode.onBlack(line) : line));
            out.println("Phones: scan this; to trust this machine once, install " + address
                    + "/authority.crt as a certificate authority after comparing its SHA-256 fingerprint "
                    + fingerprint(authority));
        });
        node.setUpSecret()
                .ifPresent(secret -> out.println("Nobody can sign in yet: open " + address
                        + "/console/set-up and make the first three administrators with the secret " + secret));
        out.println("Xuefa is ready: " + address + sinceStart());
        out.flush();
    }

    private static String sinceStart() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()).toMillis())
                .map(millis -> String.format(Locale.ROOT, " (in %.1f s)", millis / 1000.0))
                .orElse("");
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
