package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import xuefa.shared.net.OutgoingRules;

/**
 * The only way in which this server calls another one: a declared address, looked up once, held against
 * {@link OutgoingRules}, and called at exactly what was found, so that a name can't change its mind in between. Follows no
 * redirect, unpacks nothing, sends no cookie, and ends after {@value #WHOLE_MILLIS} ms and {@value #MOST_BYTES} bytes.
 * One an event loop.
 */
public final class CallingOut {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int WHOLE_MILLIS = 10_000;
    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_WAITING = 64;

    /** What came of a call. */
    public sealed interface Outcome {}

    /**
     * The other side answered something, perhaps a redirect or an error.
     *
     * @param headers in small letters, the last one of a name
     */
    public record Answered(int status, Map<String, String> headers, Buffer body) implements Outcome {}

    /** This server did not call. The sentence is for the operator. */
    public record Refused(String sentence) implements Outcome {}

    /** Nothing usable came: no connection, no trust, too slow, too much. The sentence is for the operator. */
    public record Unreachable(String sentence) implements Outcome {}

    /** @param body empty for none */
    public record Wanted(HttpMethod method, URI address, Map<String, String> headers, Buffer body) {
        public static Wanted get(URI address) {
            return new Wanted(HttpMethod.GET, address, Map.of(), Buffer.buffer());
        }

        public static Wanted post(URI address, String contentType, Buffer body) {
            return new Wanted(HttpMethod.POST, address, Map.of("Content-Type", contentType), body);
        }

        public Wanted with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Wanted(method, address, Map.copyOf(more), body);
        }
    }

    /** Asks where a name leads. */
    interface Resolving {
        Future<List<InetAddress>> resolve(String host);
    }

    private final Vertx vertx;
    private final OutgoingRules rules;
    private final Resolving resolving;
    private final HttpClient client;

    /** @param authorities PEM of further certificate authorities that are trusted, in place of those that Java knows */
    public CallingOut(Vertx vertx, OutgoingRules rules, Optional<Path> authorities) {
        this(vertx, rules, authorities, host -> vertx.executeBlocking(() -> lookedUp(host), false)
                .map(found -> found == null ? List.of() : found));
    }

    CallingOut(Vertx vertx, OutgoingRules rules, Optional<Path> authorities, Resolving resolving) {
        this.vertx = vertx;
        this.rules = rules;
        this.resolving = resolving;
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setSslHandshakeTimeout(CONNECT_MILLIS)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setVerifyHost(true);
        authorities.ifPresent(path -> options.setTrustOptions(new PemTrustOptions().addCertPath(path.toString())));
        client = vertx.createHttpClient(
                options, new PoolOptions().setHttp1MaxSize(MOST_AT_ONCE).setMaxWaitQueueSize(MOST_WAITING));
    }

    private static List<InetAddress> lookedUp(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException none) {
            return List.of();
        }
    }

    /** Calls once. Fails only when something of ours broke. */
    public Future<Outcome> call(Wanted wanted) {
        Optional<String> refusal = rules.refusal(wanted.address());
        if (refusal.isPresent()) {
            return Future.succeededFuture(new Refused(refusal.get()));
        }
        return resolving
                .resolve(bare(wanted.address().getHost()))
                .timeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(List.of())
                .compose(found -> rules.refusal(wanted.address(), found)
                        .<Future<Outcome>>map(sentence -> Future.succeededFuture(new Refused(sentence)))
                        .orElseGet(() -> send(wanted, found.getFirst())));
    }

    private Future<Outcome> send(Wanted wanted, InetAddress pinned) {
        URI address = wanted.address();
        boolean secured = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() < 0 ? (secured ? 443 : 80) : address.getPort();
        RequestOptions options = new RequestOptions()
                .setMethod(wanted.method())
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(pinned, port)))
                .setHost(bare(address.getHost()))
                .setPort(port)
                .setSsl(secured)
                .setURI(path(address))
                .setFollowRedirects(false)
                .setConnectTimeout(CONNECT_MILLIS);
        wanted.headers().forEach((name, value) -> options.addHeader(name, value));
        return client.request(options)
                .compose(request -> {
                    long late = vertx.setTimer(WHOLE_MILLIS, now -> request.reset());
                    return answer(request, wanted.body()).onComplete(over -> vertx.cancelTimer(late));
                })
                .recover(failure -> Future.succeededFuture(
                        new Unreachable(failure.getClass().getSimpleName())));
    }

    private static Future<Outcome> answer(HttpClientRequest request, Buffer body) {
        return (body.length() == 0 ? request.send() : request.send(body))
                .compose(response -> gathered(request, response)
                        .map(read -> new Answered(response.statusCode(), headers(response), read)));
    }

    private static Future<Buffer> gathered(HttpClientRequest request, HttpClientResponse response) {
        Buffer all = Buffer.buffer();
        response.handler(piece -> {
            if (all.length() + piece.length() > MOST_BYTES) {
                request.reset();
            } else {
                all.appendBuffer(piece);
            }
        });
        return response.end().map(over -> all);
    }

    private static Map<String, String> headers(HttpClientResponse response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().forEach(each -> headers.put(each.getKey().toLowerCase(Locale.ROOT), each.getValue()));
        return Map.copyOf(headers);
    }

    private static String path(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
