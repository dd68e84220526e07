package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import org.jspecify.annotations.Nullable;
import xuefa.app.tls.Pem;
import xuefa.shared.http.SlowPeers;

/** One event loop that serves the contract and the web app; all of them share a port. */
final class HttpVerticle extends VerticleBase {
    private static final int IDLE_SECONDS = 120;
    private static final int HANDSHAKE_SECONDS = 10;

    private final Common common;
    private final Front front;
    private final int port;
    private final LiveVerticle live;
    private @Nullable Wiring wiring;

    HttpVerticle(Common common, Front front, int port, LiveVerticle live) {
        this.common = common;
        this.front = front;
        this.port = port;
        this.live = live;
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
                .setMaxHeaderSize(16 * 1024)
                .setMaxInitialLineLength(8 * 1024)
                .setSslHandshakeTimeout(HANDSHAKE_SECONDS)
                .setHttp2ClearTextEnabled(false)
                .setInitialSettings(
                        new Http2Settings().setMaxConcurrentStreams(100).setMaxHeaderListSize(16 * 1024));
        SlowPeers slow =
                new SlowPeers(vertx, common.connections(), common.config().mostConnections());
        front.identity().ifPresent(identity -> options.setSsl(true)
                .setUseAlpn(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertValue(Buffer.buffer(Pem.chain(identity)))
                        .addKeyValue(Buffer.buffer(Pem.key(identity)))));
        return vertx.createHttpServer(options)
                .connectionHandler(slow::connected)
                .requestHandler(slow.before(rooms.api(front, live.from(vertx))))
                .listen();
    }

    @Override
    public Future<?> stop() {
        return wiring == null ? Future.succeededFuture() : wiring.close();
    }
}
