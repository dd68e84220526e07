package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import xuefa.access.UnifiedIdentity;
import xuefa.access.flow.IdentityProvider.Untrusted;

/** Asks the issuer, and nobody else: other origins are refused, redirects are not followed, long or late answers are dropped. */
public final class IssuerOnly {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int SECONDS = 5;

    private final HttpClient client;
    private final UnifiedIdentity settings;

    public IssuerOnly(Vertx vertx, UnifiedIdentity settings) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(SECONDS * 1000)
                .setVerifyHost(true)
                .setMaxHeaderSize(16 * 1024));
        this.settings = settings;
    }

    Future<JsonObject> get(URI address) {
        return ask(HttpMethod.GET, address, request -> request.send());
    }

    Future<JsonObject> post(URI address, String form, String authorization) {
        return ask(HttpMethod.POST, address, request -> request.putHeader("Authorization", authorization)
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .send(form));
    }

    private Future<JsonObject> ask(
            HttpMethod method, URI address, Function<HttpClientRequest, Future<HttpClientResponse>> sending) {
        if (!settings.owns(address)) {
            return Future.failedFuture(new Untrusted("it wants something fetched from elsewhere"));
        }
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address.toString())
                .setFollowRedirects(false)
                .setTimeout(SECONDS * 1000L);
        return client.request(options)
                .compose(request -> sending.apply(request.putHeader("Accept", "application/json")))
                .compose(IssuerOnly::json)
                .timeout(2L * SECONDS, TimeUnit.SECONDS)
                .recover(failure -> Future.failedFuture(
                        failure instanceof Untrusted ? failure : new Untrusted("it does not answer: " + failure)));
    }

    private static Future<JsonObject> json(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            response.request().reset();
            return Future.failedFuture(new Untrusted("it answers " + response.statusCode()));
        }
        Buffer body = Buffer.buffer();
        response.handler(chunk -> {
            if (body.length() + chunk.length() > MOST_BYTES) {
                response.request().reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        return response.end().map(end -> {
            try {
                return new JsonObject(body);
            } catch (DecodeException | ClassCastException e) {
                throw new Untrusted("it answers something else than JSON");
            }
        });
    }

    public Future<Void> close() {
        return client.close();
    }
}
