package xuefa.app.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Certificates and keys as text. */
public final class Pem {
    private Pem() {}

    /** Both in one text, as in a file of the local authority. */
    static String of(Identity identity) {
        return key(identity) + chain(identity);
    }

    public static String chain(Identity identity) {
        return identity.chain().stream().map(Pem::certificate).reduce("", String::concat);
    }

    /** PKCS #8. */
    public static String key(Identity identity) {
        return written("PRIVATE KEY", identity.key().getEncoded());
    }

    public static String certificate(X509Certificate certificate) {
        try {
            return written("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(String type, byte[] content) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /**
     * The certificates in their order, and the first key.
     *
     * @throws IOException says what is wrong, to go on with after a colon
     */
    static Identity identity(String text) throws IOException {
        List<X509Certificate> chain = new ArrayList<>();
        List<PrivateKeyInfo> keys = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            for (Object each = parser.readObject(); each != null; each = parser.readObject()) {
                switch (each) {
                    case X509CertificateHolder certificate -> chain.add(certificate(certificate));
                    case PEMKeyPair pair -> keys.add(pair.getPrivateKeyInfo());
                    case PrivateKeyInfo key -> keys.add(key);
                    case PEMEncryptedKeyPair encrypted -> throw new IOException("the key is encrypted");
                    case PKCS8EncryptedPrivateKeyInfo encrypted -> throw new IOException("the key is encrypted");
                    default -> {}
                }
            }
        }
        if (chain.isEmpty()) {
            throw new IOException("there is no certificate in PEM");
        }
        if (keys.isEmpty()) {
            throw new IOException("there is no key in PEM");
        }
        return new Identity(chain, key(keys.getFirst(), chain.getFirst()));
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws IOException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
        } catch (CertificateException e) {
            throw new IOException("a certificate is damaged", e);
        }
    }

    private static PrivateKey key(PrivateKeyInfo key, X509Certificate certificate) throws IOException {
        try {
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IOException("the key is not that of the certificate", e);
        }
    }
}
