package xuefa.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends bytes as they are, over one connection as long as it lives. One thread. */
final class WireClient implements AutoCloseable {
    static final int PATIENCE_MILLIS = 30_000;
    private static final int MOST_OF_A_STREAM = 4_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    /** @param status 0 when the server closed the connection without a word, -1 when nothing came in time */
    @SuppressWarnings("ArrayRecordComponent")
    record WireReply(int status, Map<String, String> headers, byte[] body) {}

    WireClient(int port) {
        this.port = port;
    }

    WireReply send(WireRequest request) {
        boolean fresh = socket == null;
        WireReply reply = once(request);
        // A connection that the server closed in the meantime says nothing about this request.
        return reply.status() == 0 && !fresh && request.complete() ? once(request) : reply;
    }

    private WireReply once(WireRequest request) {
        try {
            Socket open = connected();
            open.getOutputStream().write(request.bytes());
            if (!request.complete()) {
                open.shutdownOutput();
            }
            WireReply reply = read(request.isHead());
            if (!request.complete()
                    || reply.status() >= 400
                    || "close".equalsIgnoreCase(reply.headers().getOrDefault("connection", ""))) {
                close();
            }
            return reply;
        } catch (SocketTimeoutException hanging) {
            close();
            return new WireReply(-1, Map.of(), new byte[0]);
        } catch (IOException gone) {
            close();
            return new WireReply(0, Map.of(), new byte[0]);
        }
    }

    private Socket connected() throws IOException {
        Socket now = socket;
        if (now == null) {
            now = new Socket(InetAddress.getLoopbackAddress(), port);
            now.setSoTimeout(PATIENCE_MILLIS);
            now.setTcpNoDelay(true);
            socket = now;
            in = new BufferedInputStream(now.getInputStream());
        }
        return now;
    }

    private WireReply read(boolean head) throws IOException {
        String first = line();
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        if (status == 100) {
            return read(head);
        }
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            byte[] begun = input().readNBytes(1);
            close();
            return new WireReply(status, headers, begun);
        }
        return new WireReply(status, headers, head || status == 204 ? new byte[0] : body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return input().readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line().strip(), 16); size > 0; size = Integer.parseInt(line().strip(), 16)) {
            byte[] piece = input().readNBytes(size);
            if (all.size() < MOST_OF_A_STREAM * 100) {
                all.writeBytes(piece);
            }
            line();
        }
        line();
        return all.toByteArray();
    }

    private InputStream input() {
        return java.util.Objects.requireNonNull(in);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int each = input().read(); each != '\n'; each = input().read()) {
            if (each < 0) {
                throw new EOFException("closed");
            }
            if (each != '\r') {
                line.write(each);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        Socket now = socket;
        socket = null;
        if (now != null) {
            try {
                now.close();
            } catch (IOException gone) {
                // It is closed then.
            }
        }
    }
}
