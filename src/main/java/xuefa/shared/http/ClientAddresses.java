package xuefa.shared.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import xuefa.shared.net.Addresses;
import xuefa.shared.net.Network;

/**
 * Where requests come from. Only declared proxies are believed when they say for whom they ask: the last address of
 * {@code X-Forwarded-For} that is not a declared proxy's is the client's, whatever the client itself wrote before it. Any thread.
 *
 * @param proxies those that are believed; none means that the connection's own address counts
 */
public record ClientAddresses(List<Network> proxies) {
    /** Without any proxy in front. */
    public static final ClientAddresses DIRECT = new ClientAddresses(List.of());

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int MOST = 32;

    public ClientAddresses {
        proxies = List.copyOf(proxies);
    }

    /** The client's address as text; {@code unknown} when it is gone already. */
    public String of(HttpServerRequest request) {
        if (request.remoteAddress() == null || request.remoteAddress().hostAddress() == null) {
            return "unknown";
        }
        String peer = request.remoteAddress().hostAddress();
        if (proxies.isEmpty() || !isProxy(peer)) {
            return peer;
        }
        List<String> told = new ArrayList<>();
        request.headers().getAll(FORWARDED).forEach(header -> told.addAll(Arrays.asList(header.split(",", -1))));
        String client = peer;
        for (String each : told.reversed().stream().limit(MOST).toList()) {
            Optional<InetAddress> address = Addresses.literal(bare(each));
            if (address.isEmpty()) {
                return client;
            }
            client = address.get().getHostAddress();
            if (!isProxy(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean isProxy(String written) {
        return Addresses.literal(written)
                .filter(address -> proxies.stream().anyMatch(range -> range.contains(address)))
                .isPresent();
    }

    /** Some proxies add the port. */
    private static String bare(String written) {
        String text = written.strip();
        if (text.startsWith("[") && text.contains("]")) {
            return text.substring(1, text.indexOf(']'));
        }
        boolean withPort = text.indexOf(':') == text.lastIndexOf(':') && text.indexOf(':') > 0;
        return withPort ? text.substring(0, text.indexOf(':')) : text;
    }
}
