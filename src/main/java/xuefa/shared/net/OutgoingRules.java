package xuefa.shared.net;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where this server may call: by HTTPS to public addresses, and to what the operator declared by name. An address comes from
 * settings or from an administrator, but what it leads to is checked all the same: a name may lead into the machine room.
 *
 * @param privateOrigins such as {@code https://login.intra.example}: they may be at private addresses, and without TLS when
 *     they say so themselves; in small letters, without a slash at the end
 */
public record OutgoingRules(Set<String> privateOrigins) {
    public OutgoingRules {
        privateOrigins = Set.copyOf(privateOrigins);
    }

    /** Why an address is not called at all, before anybody is asked where it is. */
    public Optional<String> refusal(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && isDeclared(address))) {
            return Optional.of("only https is called");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return Optional.of("the address must be https://host/path without user or fragment");
        }
        return address.getPort() == 0 || address.getPort() > 65_535
                ? Optional.of("the address has no such port")
                : Optional.empty();
    }

    /** Why what a name leads to is not called. All of it must be allowed, or a name could offer the forbidden one second. */
    public Optional<String> refusal(URI address, List<InetAddress> found) {
        if (found.isEmpty()) {
            return Optional.of("the name leads nowhere");
        }
        return isDeclared(address) || found.stream().allMatch(Addresses::isPublic)
                ? Optional.empty()
                : Optional.of("the name leads to an address that is not public");
    }

    private boolean isDeclared(URI address) {
        return privateOrigins.contains(origin(address));
    }

    /** Scheme, host and port as browsers write them: without the usual port, in small letters. */
    public static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        boolean named = address.getPort() >= 0 && address.getPort() != usual;
        return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT)
                + (named ? ":" + address.getPort() : "");
    }
}
