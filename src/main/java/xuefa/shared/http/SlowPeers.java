package xuefa.shared.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Closes connections that only wait: those that bring no request, a request in drops, or a body slower than
 * {@value #LEAST_BYTES_A_SECOND} bytes a second. What is asked costs one look-up; the rest is a walk over all connections every
 * {@value #SWEEP_MILLIS} ms. On one event loop.
 */
public final class SlowPeers {
    static final int SWEEP_MILLIS = 5_000;
    private static final long FIRST_MILLIS = 20_000;
    private static final long IDLE_MILLIS = 120_000;
    private static final long WORK_MILLIS = 600_000;
    private static final long LEAST_BYTES_A_SECOND = 2_000;

    private final AtomicInteger open;
    private final int most;
    private final Map<HttpConnection, Peer> peers = new IdentityHashMap<>();

    /** A request that has not been seen to end. */
    private record Asked(HttpServerRequest request, long sinceMillis) {}

    private static final class Peer {
        private final List<Asked> asked = new ArrayList<>(1);
        private long quietSinceMillis;
        private boolean hasAsked;

        Peer(long nowMillis) {
            quietSinceMillis = nowMillis;
        }
    }

    /**
     * @param open connections of the whole node
     * @param most of them; further ones are closed at once
     */
    public SlowPeers(Vertx vertx, AtomicInteger open, int most) {
        this.open = open;
        this.most = most;
        vertx.setPeriodic(SWEEP_MILLIS, tick -> sweep(now()));
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    /** For each new connection. */
    public void connected(HttpConnection connection) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            connection.close();
            return;
        }
        peers.put(connection, new Peer(now()));
        connection.closeHandler(gone -> {
            if (peers.remove(connection) != null) {
                open.decrementAndGet();
            }
        });
    }

    /** Looks at each request before it goes on. */
    public Handler<HttpServerRequest> before(Handler<HttpServerRequest> next) {
        return request -> {
            Peer peer = peers.get(request.connection());
            if (peer != null) {
                if (request.version() != HttpVersion.HTTP_2) {
                    peer.asked.clear();
                }
                peer.asked.add(new Asked(request, now()));
                peer.hasAsked = true;
            }
            next.handle(request);
        };
    }

    private void sweep(long now) {
        List<HttpConnection> late = new ArrayList<>();
        peers.forEach((connection, peer) -> {
            boolean busy = !peer.asked.isEmpty();
            for (Iterator<Asked> each = peer.asked.iterator(); each.hasNext(); ) {
                Asked asked = each.next();
                if (asked.request.response().ended() || asked.request.response().closed()) {
                    each.remove();
                } else if (isLate(asked, now)) {
                    late.add(connection);
                }
            }
            if (!peer.asked.isEmpty()) {
                return;
            }
            if (busy) {
                peer.quietSinceMillis = now;
            } else if (now - peer.quietSinceMillis > (peer.hasAsked ? IDLE_MILLIS : FIRST_MILLIS)) {
                late.add(connection);
            }
        });
        late.forEach(HttpConnection::close);
    }

    private static boolean isLate(Asked asked, long now) {
        long passed = now - asked.sinceMillis;
        if (!asked.request.isEnded()) {
            return passed > FIRST_MILLIS + asked.request.bytesRead() * 1000 / LEAST_BYTES_A_SECOND;
        }
        return passed > WORK_MILLIS
                && !"text/event-stream"
                        .equals(asked.request.response().headers().get("Content-Type"));
    }
}
