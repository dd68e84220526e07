package xuefa.app.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who a server says it is, and the means to prove it. Never prints its key.
 *
 * @param chain the server's certificate, then those above it
 */
public record Identity(List<X509Certificate> chain, PrivateKey key) {

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
