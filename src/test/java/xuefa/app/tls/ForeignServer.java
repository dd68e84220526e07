package xuefa.app.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What a thief of the authority's key could make, and what an operator brings: servers with names, RSA keys. */
public final class ForeignServer {
    private ForeignServer() {}

    /** Signed by this authority. */
    static Identity named(String name, Identity authority) {
        return make(name, authority, Instant.now().plus(Duration.ofDays(1)), "EC");
    }

    /** Signed by an authority of its own that nobody kept. */
    public static Identity endingAt(Instant end, String algorithm) {
        Instant from = Instant.now().minus(Duration.ofDays(10));
        return make("exam.example.org", Issuing.authority(new Validity(from, end)), end, algorithm);
    }

    private static Identity make(String name, Identity authority, Instant end, String algorithm) {
        try {
            var keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
            var validity = new Validity(Instant.now().minus(Duration.ofDays(9)), end);
            var draft = new X509v3CertificateBuilder(
                    X500Name.getInstance(
                            authority.certificate().getSubjectX500Principal().getEncoded()),
                    BigInteger.TEN,
                    validity.begin(),
                    validity.end(),
                    new X500Name("CN=" + name),
                    SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
            draft.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, name), new GeneralName(GeneralName.dNSName, "localhost")
            }));
            var holder = draft.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.key()));
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
            return new Identity(List.of(certificate, authority.certificate()), keys.getPrivate());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
