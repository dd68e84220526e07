package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line to a server on this machine that can be cut and mended. On one event loop. */
final class PatchyLine {
    private final NetServer entrance;
    private final NetClient exit;
    private final String host;
    private final int port;
    private final Set<NetSocket> open = new HashSet<>();
    private boolean down;

    /** @param port where the server listens */
    PatchyLine(Vertx vertx, String host, int port) {
        this.entrance = vertx.createNetServer().connectHandler(this::connect);
        this.exit = vertx.createNetClient();
        this.host = host;
        this.port = port;
    }

    /** The port at which the line begins, on the loopback address. */
    Future<Integer> open() {
        return entrance.listen(0, "127.0.0.1").map(NetServer::actualPort);
    }

    private void connect(NetSocket near) {
        if (down) {
            near.close();
            return;
        }
        near.pause();
        exit.connect(port, host)
                .onSuccess(far -> {
                    join(near, far);
                    join(far, near);
                })
                .onFailure(refused -> near.close());
    }

    private void join(NetSocket from, NetSocket to) {
        open.add(from);
        from.closeHandler(closed -> {
            open.remove(from);
            to.close();
        });
        from.exceptionHandler(broken -> from.close());
        from.pipeTo(to);
    }

    void cut() {
        down = true;
        List.copyOf(open).forEach(NetSocket::close);
    }

    void mend() {
        down = false;
    }
}
