package xuefa.rehearsal.http;

import com.sun.management.UnixOperatingSystemMXBean;
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
import io.vertx.core.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A server as a client outside the house sees it. For one event loop; connections are kept and shared by its candidates. */
public final class ExamServer {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int KEPT_SECONDS = 60;
    private static final int MOST_CONNECTIONS = 25_000;
    private static final int SPARE_FILES = 200;

    private final HttpClient client;
    private final URI address;

    /**
     * @param address {@code http://host:port} or {@code https://…}
     * @param options where an authority of one's own is trusted, for instance
     */
    public ExamServer(Vertx vertx, URI address, HttpClientOptions options) {
        this.address = address;
        this.client = vertx.createHttpClient(
                new HttpClientOptions(options)
                        .setDefaultHost(address.getHost())
                        .setDefaultPort(port(address))
                        .setSsl("https".equals(address.getScheme()))
                        .setKeepAliveTimeout(KEPT_SECONDS)
                        .setTcpNoDelay(true)
                        .setConnectTimeout(PATIENCE_MILLIS),
                new PoolOptions().setHttp1MaxSize(connections()).setMaxWaitQueueSize(-1));
    }

    /** As many as this process may open, and some for its files. */
    private static int connections() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? Math.clamp(unix.getMaxFileDescriptorCount() - SPARE_FILES, SPARE_FILES, MOST_CONNECTIONS)
                : MOST_CONNECTIONS;
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** What came back. */
    public sealed interface Heard {
        /** @param retryAfterMillis 0 when nothing was asked for */
        record Answer(int status, Buffer body, long retryAfterMillis) implements Heard {
            public JsonObject json() {
                return body.length() > 0 && body.getByte(0) == '{' ? body.toJsonObject() : new JsonObject();
            }

            /** The code of a problem, or the status. */
            public String code() {
                return status + " " + json().getString("code", "");
            }

            public boolean isOk() {
                return status / 100 == 2;
            }

            /** Whether phones ask again. */
            public boolean isPassing() {
                return status >= 500 || status == 429;
            }
        }

        /** @param why {@code refused}, {@code timeout}, {@code cut} or {@code broken}: nothing is known of the request */
        record Nothing(String why) implements Heard {}
    }

    /** @param cut closes the connection as soon as the request is sent */
    record Question(
            HttpMethod method,
            String path,
            String token,
            @Nullable JsonObject body,
            boolean cut) {
        static Question get(String path, String token) {
            return new Question(HttpMethod.GET, path, token, null, false);
        }

        static Question post(String path, String token, @Nullable JsonObject body) {
            return new Question(HttpMethod.POST, path, token, body, false);
        }

        Question cutting(boolean now) {
            return new Question(method, path, token, body, now);
        }
    }

    /** Never fails. */
    Future<Heard> ask(Question question) {
        RequestOptions options = new RequestOptions()
                .setMethod(question.method())
                .setURI(question.path())
                .putHeader("Accept-Language", "en");
        if (!question.token().isEmpty()) {
            options.putHeader("Authorization", "Bearer " + question.token());
        }
        return client.request(options)
                .compose(request -> exchange(request, question))
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .recover(failure -> Future.succeededFuture(new Heard.Nothing(why(failure))));
    }

    private static Future<Heard> exchange(HttpClientRequest request, Question question) {
        if (question.body() != null) {
            request.putHeader("Content-Type", "application/json");
        }
        Buffer body =
                question.body() == null ? Buffer.buffer() : question.body().toBuffer();
        if (question.cut()) {
            return request.end(body)
                    .compose(sent -> request.connection().close())
                    .map(closed -> new Heard.Nothing("cut"));
        }
        return request.send(body).compose(ExamServer::read);
    }

    private static Future<Heard> read(HttpClientResponse response) {
        return response.body()
                .map(body -> new Heard.Answer(response.statusCode(), body, seconds(response.getHeader("Retry-After"))));
    }

    private static long seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("[0-9]{1,5}") ? 1000 * Long.parseLong(retryAfter) : 0;
    }

    private static String why(Throwable failure) {
        if (failure instanceof ConnectException) {
            return "refused";
        }
        return failure instanceof TimeoutException
                        || String.valueOf(failure.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("timeout")
                ? "timeout"
                : "broken";
    }

    public URI address() {
        return address;
    }

    public Future<Void> close() {
        return client.close();
    }
}
