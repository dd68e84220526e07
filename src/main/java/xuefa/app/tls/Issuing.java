package xuefa.app.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates as RFC 5280 wants them, on ECDSA P-256. */
final class Issuing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LOCALHOST = "localhost";

    private Issuing() {}

    /** One that may vouch for addresses and for {@code localhost}, never for any other name. */
    static Identity authority(Validity validity) {
        try {
            KeyPair pair = newPair();
            X500Name name =
                    new X500Name("CN=Xuefa local authority " + HexFormat.of().formatHex(random(4)));
            var draft = draft(name, name, pair, validity);
            draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            draft.addExtension(Extension.nameConstraints, true, new NameConstraints(addressesOnly(), null));
            return new Identity(List.of(signed(draft, pair.getPrivate())), pair.getPrivate());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("No authority can be made", e);
        }
    }

    private static GeneralSubtree[] addressesOnly() {
        return Stream.of(
                        new GeneralName(GeneralName.dNSName, LOCALHOST),
                        new GeneralName(GeneralName.iPAddress, new DEROctetString(new byte[8])),
                        new GeneralName(GeneralName.iPAddress, new DEROctetString(new byte[32])))
                .map(GeneralSubtree::new)
                .toArray(GeneralSubtree[]::new);
    }

    /** One for a server at {@code localhost} and at these addresses. */
    static Identity server(Identity authority, Collection<InetAddress> addresses, Validity validity) {
        try {
            KeyPair pair = newPair();
            X509Certificate above = authority.certificate();
            var draft = draft(
                    X500Name.getInstance(above.getSubjectX500Principal().getEncoded()),
                    new X500Name("CN=Xuefa"),
                    pair,
                    validity);
            draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            draft.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            draft.addExtension(Extension.subjectAlternativeName, false, names(addresses));
            draft.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(above.getPublicKey()));
            return new Identity(List.of(signed(draft, authority.key())), pair.getPrivate());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("No certificate can be made", e);
        }
    }

    private static GeneralNames names(Collection<InetAddress> addresses) {
        return new GeneralNames(Stream.concat(
                        Stream.of(new GeneralName(GeneralName.dNSName, LOCALHOST)),
                        addresses.stream()
                                .map(each ->
                                        new GeneralName(GeneralName.iPAddress, new DEROctetString(each.getAddress()))))
                .toArray(GeneralName[]::new));
    }

    private static X509v3CertificateBuilder draft(X500Name issuer, X500Name subject, KeyPair pair, Validity validity)
            throws GeneralSecurityException, IOException {
        var draft = new X509v3CertificateBuilder(
                issuer,
                new BigInteger(1, random(16)),
                validity.begin(),
                validity.end(),
                subject,
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        draft.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        return draft;
    }

    private static X509Certificate signed(X509v3CertificateBuilder draft, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException, IOException {
        var holder = draft.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
