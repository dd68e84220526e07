package xuefa.app.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who a server says it is, and the means to prove it. Never prints its key.
 *
 * @param chain the server's certificate, then those above it
 */
public record Identity(List<X509Certificate> chain, PrivateKey key) {

    /** RFC 5280, GeneralName. */
    private static final int DNS_NAME = 2;

    /** @throws IllegalArgumentException when the key isn't that of the first certificate */
    public Identity {
        chain = List.copyOf(chain);
        if (chain.isEmpty() || !belongs(key, chain.getFirst().getPublicKey())) {
            throw new IllegalArgumentException("the key is not that of the certificate");
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The names for which the certificate stands, in small letters; {@code *.example.org} for all below one. */
    public Set<String> names() {
        try {
            Collection<List<?>> all = certificate().getSubjectAlternativeNames();
            return all == null
                    ? Set.of()
                    : all.stream()
                            .filter(each -> Integer.valueOf(DNS_NAME).equals(each.getFirst()))
                            .map(each -> String.valueOf(each.get(1)).toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
        } catch (CertificateParsingException unreadable) {
            return Set.of();
        }
    }

    private static boolean belongs(PrivateKey key, PublicKey open) {
        try {
            Signature signing = Signature.getInstance(algorithm(open));
            signing.initSign(key);
            byte[] proof = signing.sign();
            Signature verifying = Signature.getInstance(algorithm(open));
            verifying.initVerify(open);
            return verifying.verify(proof);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String algorithm(PublicKey key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
    }

    @Override
    public String toString() {
        return "Identity of " + certificate().getSubjectX500Principal();
    }
}
