package xuefa.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A link on this machine that can be cut, made slow, or hang without a word; old connections and new ones feel it alike.
 * While a direction hangs nothing passes in it, neither bytes nor the end of a connection, and nothing is lost: what was
 * held goes on when the link is whole again, as after a pause of the network. Any thread.
 */
final class TcpProxy implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final ServerSocket listener;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final Passage up = new Passage();
    private final Passage down = new Passage();
    private volatile InetSocketAddress target;
    private volatile boolean refusing;

    private TcpProxy(ServerSocket listener, InetSocketAddress target) {
        this.listener = listener;
        this.target = target;
    }

    /** A whole link to what listens there. */
    static TcpProxy to(String host, int port) {
        try {
            ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            TcpProxy proxy = new TcpProxy(listener, new InetSocketAddress(host, port));
            Thread.ofPlatform().daemon().name("link to " + port).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                carry(listener.accept());
            } catch (IOException ended) {
                // Closed, or the client has gone before it was taken.
            }
        }
    }

    private void carry(Socket near) {
        Wire[] self = new Wire[1];
        Wire wire = new Wire(near, () -> wires.remove(self[0]));
        self[0] = wire;
        wires.add(wire);
        if (refusing || listener.isClosed()) {
            wire.cut();
        } else {
            Thread.ofVirtual().start(() -> wire.carry(target, up, down));
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return wires.size();
    }

    /** New connections go there from now on. */
    void leadTo(String host, int port) {
        target = new InetSocketAddress(host, port);
    }

    /** Resets all connections; new ones may come at once. */
    void cut() {
        List.copyOf(wires).forEach(Wire::cut);
    }

    /** Resets all connections, and new ones until the link is healed. */
    void refuse() {
        refusing = true;
        cut();
    }

    /** @param upward from who connects */
    void flow(Flow upward, Flow downward) {
        up.become(upward);
        down.become(downward);
    }

    /** What is held goes on. */
    void heal() {
        refusing = false;
        flow(Flow.FREE, Flow.FREE);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        heal();
    }
}
