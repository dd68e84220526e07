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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Closes connections that only wait: those that bring no request, a request in drops, or a body slower than
 * {@value #LEAST_BYTES_A_SECOND} bytes a second. What is asked costs one look-up; the rest is a walk over all connections
 * every few seconds. On one event loop.
 */
public final class SlowPeers {
    private static final long LEAST_BYTES_A_SECOND = 2_000;

    /**
     * How long is waited.
     *
     * @param sweepMillis between two walks
     * @param firstMillis for the first request of a connection, and for a body before its speed counts
     * @param idleMillis for the next request
     * @param workMillis for an answer to be taken; event streams are watched by themselves
     */
    record Patience(int sweepMillis, long firstMillis, long idleMillis, long workMillis) {}

    private static final Patience PATIENCE = new Patience(5_000, 20_000, 120_000, 600_000);

    private final Patience patience;
    private final AtomicInteger open;
    private final int most;
    private final IdentityHashMap<HttpConnection, Peer> peers = new IdentityHashMap<>();

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
        this(vertx, open, most, PATIENCE);
    }

    SlowPeers(Vertx vertx, AtomicInteger open, int most, Patience patience) {
        this.patience = patience;
        this.open = open;
        this.most = most;
        vertx.setPeriodic(patience.sweepMillis(), tick -> sweep(now()));
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
            } else if (now - peer.quietSinceMillis > (peer.hasAsked ? patience.idleMillis() : patience.firstMillis())) {
                late.add(connection);
            }
        });
        late.forEach(HttpConnection::close);
    }

    private boolean isLate(Asked asked, long now) {
        long passed = now - asked.sinceMillis;
        if (!asked.request.isEnded()) {
            return passed > patience.firstMillis() + asked.request.bytesRead() * 1000 / LEAST_BYTES_A_SECOND;
        }
        return passed > patience.workMillis()
                && !"text/event-stream"
                        .equals(asked.request.response().headers().get("Content-Type"));
    }
}
