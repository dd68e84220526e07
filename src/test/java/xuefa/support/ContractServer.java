package xuefa.support;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import xuefa.access.http.MatrixAdmission;
import xuefa.shared.http.Api;
import xuefa.shared.http.Authenticating;
import xuefa.shared.http.Caller;
import xuefa.shared.http.Contract;
import xuefa.shared.http.OpenStreams;
import xuefa.shared.http.Reply;
import xuefa.shared.http.Traffic;

/**
 * Some operations of the contract over real HTTP, replies held against it. Who is asking is believed from the header
 * {@code Test-Person: <id>;<role>}; all other operations answer 404.
 */
public final class ContractServer implements AutoCloseable {
    private final TestLoop node;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public ContractServer(TestLoop node, Consumer<Api> handlers) {
        this.node = node;
        this.server = node.get(() -> Contract.load(node.vertx()).compose(contract -> {
            Api api = new Api(contract, ContractServer::believe, new MatrixAdmission(), Traffic.free(), new OpenStreams(), true);
            contract.checked()
                    .operations()
                    .forEach(operation -> api.on(
                            operation.getOperationId(),
                            call -> Future.succeededFuture(Reply.problem(404, "request.unknown-address"))));
            handlers.accept(api);
            Router router = Router.router(node.vertx());
            api.mount(router, 10_000);
            return node.vertx().createHttpServer().requestHandler(router).listen(0, "127.0.0.1");
        }));
    }

    private static Future<Authenticating.Outcome> believe(HttpServerRequest request) {
        String[] words = String.valueOf(request.getHeader("Test-Person")).split(";", 2);
        return Future.succeededFuture(new Authenticating.Outcome.Known(
                new Caller(UUID.fromString(words[0]), Set.of(words[1]), false, "hash")));
    }

    public record Answer(int status, JsonObject body) {}

    public Answer get(String path, UUID person, String role, String language) {
        return send(request(path, person, role).header("Accept-Language", language));
    }

    /** Without a body. */
    public Answer post(String path, UUID person, String role) {
        return send(request(path, person, role).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** With a body. */
    public Answer post(String path, UUID person, String role, JsonObject body) {
        return send(request(path, person, role)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    /** A file. */
    public Answer post(String path, UUID person, String role, byte[] file) {
        return send(request(path, person, role)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.Builder request(String path, UUID person, String role) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                .header("Test-Person", person + ";" + role);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), body.isEmpty() ? new JsonObject() : new JsonObject(body));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        node.get(server::close);
    }
}
