package xuefa.app;

import java.net.InetAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import xuefa.app.tls.Identity;
import xuefa.app.tls.LocalAuthority;
import xuefa.app.tls.ReadingFiles;
import xuefa.app.tls.ThisMachine;
import xuefa.app.tls.Tls;
import xuefa.shared.net.OwnOrigin;

/**
 * How a node meets browsers.
 *
 * @param identity what it proves in HTTPS; none means plain HTTP
 * @param authority what phones have to trust first
 * @param strict whether browsers are told never to come without HTTPS: a promise that a local authority can't keep
 */
record Front(Optional<Identity> identity, Optional<X509Certificate> authority, boolean strict) {

    /** @throws xuefa.app.tls.TlsTrouble when there is no certificate to serve */
    static Front of(Config config, Instant now) {
        return switch (config.tls()) {
            case Tls.Off off -> new Front(Optional.empty(), Optional.empty(), config.isAlwaysHttps());
            case Tls.Files files ->
                new Front(Optional.of(ReadingFiles.of(files, now)), Optional.empty(), config.isAlwaysHttps());
            case Tls.Local local -> {
                LocalAuthority authority = LocalAuthority.in(local.folder(), now);
                yield new Front(
                        Optional.of(authority.server(ThisMachine.addresses(), now)),
                        Optional.of(authority.certificate()),
                        config.isAlwaysHttps());
            }
        };
    }

    /** Under which names it is reached: those of its certificate too. */
    OwnOrigin own(Config config) {
        Set<String> names = new HashSet<>(Set.of(config.host().toLowerCase(Locale.ROOT)));
        identity.ifPresent(proved -> names.addAll(proved.names()));
        return new OwnOrigin(config.publicOrigin(), names);
    }

    /** Where to open it, for people. */
    String address(Config config, int port) {
        return config.publicOrigin().map(Object::toString).orElseGet(() -> {
            String scheme = identity.isPresent() ? "https" : "http";
            return scheme + "://" + host(config.host()) + ":" + port;
        });
    }

    /** Where this machine itself reaches it. */
    URI fromHere(Config config, int port) {
        String host = Set.of("0.0.0.0", "::").contains(config.host()) ? "127.0.0.1" : bracketed(config.host());
        return URI.create((identity.isPresent() ? "https" : "http") + "://" + host + ":" + port);
    }

    private static String host(String host) {
        return switch (host) {
            case "127.0.0.1", "::1" -> "localhost";
            case "0.0.0.0", "::" ->
                ThisMachine.onTheNetwork()
                        .map(InetAddress::getHostAddress)
                        .map(Front::bracketed)
                        .orElse("localhost");
            default -> bracketed(host);
        };
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
