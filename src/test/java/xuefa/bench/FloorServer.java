package xuefa.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import xuefa.access.http.MatrixAdmission;
import xuefa.shared.http.Api;
import xuefa.shared.http.Authenticating;
import xuefa.shared.http.Caller;
import xuefa.shared.http.Contract;
import xuefa.shared.http.OpenStreams;
import xuefa.shared.http.Reply;
import xuefa.shared.http.Traffic;

/**
 * What is left when the work is taken away: the same contract on as many event loops, everybody known, each operation answered
 * with a word; and under {@code /floor/} bytes from memory, as they were posted there.
 */
final class FloorServer {
    private static final Caller SOMEBODY = new Caller(new UUID(0, 1), Set.of("candidate"), false, "hash");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    private final Map<String, Buffer> bytes = new ConcurrentHashMap<>();

    public static void main(String[] arguments) {
        FloorServer floor = new FloorServer();
        floor.listen()
                .onSuccess(port -> System.out.println("http://localhost:" + port))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    floor.vertx.close();
                });
    }

    static ServerProcess start() throws IOException {
        return ServerProcess.start(Bench.java(FloorServer.class.getName()));
    }

    private Future<Integer> listen() {
        return Contract.load(vertx).compose(contract -> {
            int port = freePort();
            Future<?> all = Future.succeededFuture();
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                all = all.compose(before -> vertx.deployVerticle(
                        context -> vertx.createHttpServer(new HttpServerOptions().setTcpNoDelay(true))
                                .requestHandler(router(contract))
                                .listen(port, "127.0.0.1")));
            }
            return all.map(done -> port);
        });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Router router(Contract contract) {
        Api api = new Api(
                contract,
                request -> Future.succeededFuture(new Authenticating.Outcome.Known(SOMEBODY)),
                new MatrixAdmission(),
                Traffic.free(),
                new OpenStreams(),
                false);
        contract.checked()
                .operations()
                .forEach(operation ->
                        api.on(operation.getOperationId(), call -> Future.succeededFuture(Reply.ok(saved()))));
        Router router = Router.router(vertx);
        router.get("/floor/:name").handler(context -> context.response()
                .putHeader("content-type", "application/json")
                .end(bytes.getOrDefault(context.pathParam("name"), Buffer.buffer())));
        router.post("/floor/:name").handler(BodyHandler.create(false)).handler(context -> {
            bytes.put(context.pathParam("name"), context.body().buffer());
            context.response().setStatusCode(204).end();
        });
        api.mount(router, 65_536);
        return router;
    }

    /** As long as the answer to a save of one entry. */
    private static JsonObject saved() {
        return new JsonObject()
                .put(
                        "outcomes",
                        new JsonArray().add(new JsonObject().put("seq", 1).put("outcome", "accepted")))
                .put("epoch", 1)
                .put("highWater", 1)
                .put("savedAt", "2026-01-01T00:00:00.000000Z")
                .put("remainingMillis", 5_400_000)
                .put("receipt", "save1." + "x".repeat(360));
    }
}
