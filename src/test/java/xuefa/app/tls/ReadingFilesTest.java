package xuefa.app.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECKey;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFilesTest {
    private final Instant now = Instant.now();
    private final Instant tomorrow = now.plus(Duration.ofDays(1));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void a_chain_and_its_key_are_read(String algorithm) throws IOException {
        Identity server = ForeignServer.endingAt(tomorrow, algorithm);
        assertThat(server.chain()).hasSize(2);
        assertThat(ReadingFiles.of(files(Pem.chain(server), Pem.key(server)), now))
                .isEqualTo(server);
    }

    @Test
    void a_key_in_an_older_form_is_read_too() throws IOException {
        Identity rsa = ForeignServer.endingAt(tomorrow, "RSA");
        readsOlder(rsa, "RSA PRIVATE KEY", innerKey(rsa).getEncoded());
        Identity ec = ForeignServer.endingAt(tomorrow, "EC");
        int bits = ((ECKey) ec.key()).getParams().getOrder().bitLength();
        var curve = PrivateKeyInfo.getInstance(ec.key().getEncoded())
                .getPrivateKeyAlgorithm()
                .getParameters();
        var key = new ECPrivateKey(bits, ECPrivateKey.getInstance(innerKey(ec)).getKey(), curve);
        readsOlder(ec, "EC PRIVATE KEY", key.getEncoded());
    }

    private void readsOlder(Identity server, String type, byte[] key) throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, key));
        }
        assertThat(ReadingFiles.of(files(Pem.chain(server), text.toString()), now)
                        .certificate())
                .isEqualTo(server.certificate());
    }

    private static ASN1Primitive innerKey(Identity server) throws IOException {
        return PrivateKeyInfo.getInstance(server.key().getEncoded())
                .parsePrivateKey()
                .toASN1Primitive();
    }

    @Test
    void both_may_be_in_one_file() throws IOException {
        Identity server = ForeignServer.endingAt(tomorrow, "EC");
        Path both = Files.writeString(folder.resolve("both.pem"), Pem.of(server));
        assertThat(ReadingFiles.of(new Tls.Files(both, both), now).certificate())
                .isEqualTo(server.certificate());
    }

    @Test
    void what_is_wrong_with_them_is_said() throws IOException {
        Identity server = ForeignServer.endingAt(tomorrow, "EC");
        Identity other = ForeignServer.endingAt(tomorrow, "EC");
        Identity rsa = ForeignServer.endingAt(tomorrow, "RSA");
        refused(Pem.chain(server), Pem.key(other), "the key is not that of the certificate");
        refused(Pem.chain(server), Pem.key(rsa), "the key is not that of the certificate");
        refused(Pem.chain(server), "", "there is no key in PEM");
        refused("", Pem.key(server), "there is no certificate in PEM");
        refused(
                Pem.chain(server),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAwwBwYFKw4DAgcEAQA=\n-----END ENCRYPTED PRIVATE KEY-----\n",
                "the key is encrypted");
        assertThatThrownBy(() -> ReadingFiles.of(new Tls.Files(folder.resolve("no"), folder.resolve("no")), now))
                .isInstanceOf(TlsTrouble.class)
                .hasMessageContaining("there is no file " + folder.resolve("no"));
        assertThatThrownBy(() -> ReadingFiles.of(new Tls.Files(folder, folder), now))
                .isInstanceOf(TlsTrouble.class)
                .hasMessageContaining(folder + " can't be read by the user");
    }

    @Test
    void a_certificate_past_its_end_is_refused_with_its_days() throws IOException {
        Instant end = now.minus(Duration.ofDays(1));
        Identity server = ForeignServer.endingAt(end, "EC");
        Tls.Files files = files(Pem.chain(server), Pem.key(server));
        assertThatThrownBy(() -> ReadingFiles.of(files, now))
                .isInstanceOf(TlsTrouble.class)
                .hasMessageContaining(Instant.ofEpochSecond(end.getEpochSecond()) + ", which is not now: renew it");
    }

    @Test
    void a_key_is_never_printed() {
        Identity server = ForeignServer.endingAt(tomorrow, "RSA");
        assertThat(server).hasToString("Identity of CN=exam.example.org");
    }

    private void refused(String certificate, String key, String reason) throws IOException {
        Tls.Files files = files(certificate, key);
        assertThatThrownBy(() -> ReadingFiles.of(files, now))
                .isInstanceOf(TlsTrouble.class)
                .hasMessage("HTTPS can't be served with tls.certificate=" + files.certificate() + " and tls.key="
                        + files.key() + ": " + reason + ".");
    }

    private Tls.Files files(String certificate, String key) throws IOException {
        return new Tls.Files(
                Files.writeString(folder.resolve("certificate.pem"), certificate),
                Files.writeString(folder.resolve("key.pem"), key));
    }
}
