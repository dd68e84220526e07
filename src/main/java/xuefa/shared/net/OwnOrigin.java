package xuefa.shared.net;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Under which names people reach this server. A request that names another one came by a name that somebody else made lead here,
 * or through a proxy that doesn't pass the name on.
 *
 * @param declared the public origin; without one, any address of a machine and the names of this one are taken, since a name
 *     that somebody else made is none of them
 * @param names further ones, in small letters; {@code *.example.org} as in certificates
 */
public record OwnOrigin(Optional<URI> declared, Set<String> names) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    public OwnOrigin {
        names = Set.copyOf(names);
    }

    /** @param host what the request named, without the port */
    public boolean isOwnHost(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        if (HERE.contains(small)) {
            return true;
        }
        return declared.map(
                        origin -> small.equals(String.valueOf(origin.getHost()).toLowerCase(Locale.ROOT)))
                .orElseGet(() -> names.contains(small)
                        || names.contains(small.replaceFirst("^[^.]+\\.", "*."))
                        || isAddress(small));
    }

    /**
     * Whether a page of this origin is one of ours.
     *
     * @param origin as the browser says
     * @param asked scheme, host and port of the request itself
     */
    public boolean isOwn(String origin, String asked) {
        return origin.equals(asked)
                || declared.map(OutgoingRules::origin).filter(origin::equals).isPresent();
    }

    private static boolean isAddress(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return Addresses.literal(bare).isPresent();
    }
}
