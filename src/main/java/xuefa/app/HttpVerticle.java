package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServerOptions;
import org.jspecify.annotations.Nullable;

/** One event loop that serves the contract and the web app; all of them share a port. */
final class HttpVerticle extends VerticleBase {
    private static final int IDLE_SECONDS = 120;

    private final Common common;
    private final int port;
    private @Nullable Wiring wiring;

    HttpVerticle(Common common, int port) {
        this.common = common;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        Wiring rooms = new Wiring(vertx, common);
        wiring = rooms;
        var options = new HttpServerOptions()
                .setHost(common.config().host())
                .setPort(port)
                .setIdleTimeout(IDLE_SECONDS)
                .setCompressionSupported(true)
                .setTcpNoDelay(true)
                .setMaxHeaderSize(16 * 1024);
        return vertx.createHttpServer(options).requestHandler(rooms.api()).listen();
    }

    @Override
    public Future<?> stop() {
        return wiring == null ? Future.succeededFuture() : wiring.close();
    }
}
