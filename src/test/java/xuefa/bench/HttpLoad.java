package xuefa.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Drives one server over many kept-alive connections from one thread: requests are written by hand and answers only counted, so
 * that the load takes little of the machine that it shares. A connection has one request under way.
 */
final class HttpLoad implements AutoCloseable {
    /** What is asked. */
    interface Source {
        /** Writes the next request of a connection; false when it has none left. */
        boolean next(int connection, HttpRequest into);

        /** How much of the bodies of good answers is kept for {@link #answered}. */
        default int keeping() {
            return 0;
        }

        /** The good answer to the last request of a connection. */
        default void answered(int connection, HttpReply reply) {}
    }

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(128 * 1024);
    private final HttpRequest request = new HttpRequest();

    private static final class Connection {
        private final int number;
        private final SocketChannel channel;
        private HttpReply reply = new HttpReply();
        /** From when the wait counts: when the request was due, not when it could be sent. */
        private long sinceNanos;

        Connection(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }
    }

    HttpLoad(int port, int connections) throws IOException {
        selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Connection connection = new Connection(i, channel);
            channel.register(selector, SelectionKey.OP_READ, connection);
            this.connections.add(connection);
        }
    }

    /** Until the time is over or the source has nothing left; waits for what is under way then. */
    Sample run(Source source, Pace pace) throws IOException {
        return new Run(source, pace).sample();
    }

    private final class Run {
        private final Source source;
        private final Pace pace;
        private final Latencies latencies = new Latencies();
        private final Deque<Connection> idle = new ArrayDeque<>(connections);
        private final long beganNanos = System.nanoTime();
        private long offered;
        private long sent;
        private int underWay;
        private long refused;
        private String example = "";

        Run(Source source, Pace pace) {
            this.source = source;
            this.pace = pace;
            if (source.keeping() > 0) {
                connections.forEach(each -> each.reply = new HttpReply(source.keeping()));
            }
        }

        Sample sample() throws IOException {
            offer();
            while (underWay > 0 || mayOffer()) {
                selector.select(this::ready, 1);
                offer();
                if (System.nanoTime() - beganNanos
                        > PATIENCE_NANOS + pace.time().toNanos()) {
                    throw new IOException(underWay + " answers are missing");
                }
            }
            double seconds = (System.nanoTime() - beganNanos) / 1e9;
            return new Sample(latencies.size(), refused, seconds, latencies, example);
        }

        private boolean mayOffer() {
            return System.nanoTime() - beganNanos < pace.time().toNanos() && (underWay > 0 || !idle.isEmpty());
        }

        /** Sends what is due; what finds no idle connection waits, and its wait counts. What is due when the time is over is dropped. */
        private void offer() throws IOException {
            long now = System.nanoTime() - beganNanos;
            boolean over = now >= pace.time().toNanos();
            while (!pace.isSaturated() && pace.dueNanos(offered) <= now) {
                offered++;
            }
            while (!idle.isEmpty() && !over && (pace.isSaturated() || sent < offered)) {
                long since = pace.isSaturated() ? System.nanoTime() : beganNanos + pace.dueNanos(sent);
                send(idle.poll(), since);
            }
        }

        private void send(Connection connection, long sinceNanos) throws IOException {
            if (!source.next(connection.number, request)) {
                return;
            }
            connection.sinceNanos = sinceNanos;
            connection.reply.clear();
            while (request.bytes().hasRemaining()) {
                connection.channel.write(request.bytes());
            }
            sent++;
            underWay++;
        }

        private void ready(SelectionKey key) {
            try {
                read((Connection) key.attachment());
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        private void read(Connection connection) throws IOException {
            arrived.clear();
            if (connection.channel.read(arrived) < 0) {
                throw new IOException("the server closed a connection");
            }
            arrived.flip();
            if (!connection.reply.read(arrived)) {
                return;
            }
            underWay--;
            if (connection.reply.isGood()) {
                latencies.add(System.nanoTime() - connection.sinceNanos);
                source.answered(connection.number, connection.reply);
            } else {
                refused++;
                example = example.isEmpty() ? connection.reply.example() : example;
            }
            if (pace.isSaturated()
                    && System.nanoTime() - beganNanos < pace.time().toNanos()) {
                send(connection, System.nanoTime());
            } else {
                idle.add(connection);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.channel.close();
        }
        selector.close();
    }
}
