package xuefa.access;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A government's unified identity, by OpenID Connect.
 *
 * @param name on the button
 * @param issuer as it stands in its tokens; nothing is fetched from any other origin
 * @param claim that says who somebody is, before the identity is linked
 * @param match what of a person the claim is compared with
 */
public record UnifiedIdentity(
        String name, URI issuer, String clientId, String clientSecret, String claim, Match match) {
    /** What identifies a person here. */
    public enum Match {
        USERNAME("username"),
        WORK_NUMBER("workNumber"),
        IDENTITY_NUMBER("identityNumber"),
        PHONE("phone");

        private final String code;

        Match(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static String codes() {
            return Arrays.stream(values()).map(Match::code).collect(Collectors.joining(", "));
        }
    }

    /** Signatures that are believed: with a public key of the issuer, never a shared secret, never none. */
    public static final Set<String> ALGORITHMS = Set.of("RS256", "PS256", "ES256");

    /** Whether something may be fetched from there. */
    public boolean owns(URI address) {
        return issuer.getScheme().equals(address.getScheme())
                && issuer.getHost().equals(address.getHost())
                && issuer.getPort() == address.getPort()
                && address.getUserInfo() == null;
    }

    @Override
    public String toString() {
        return "UnifiedIdentity " + issuer;
    }
}
