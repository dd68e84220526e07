package xuefa.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a proxy: two sockets and a virtual thread for each direction. */
final class Wire {
    private static final int BUFFER = 16 * 1024;
    private static final int CONNECT_MILLIS = 3000;

    private final Socket near;
    private final Socket far = new Socket();
    private final Runnable ended;
    private final AtomicInteger directions = new AtomicInteger(2);

    /** @param ended is called once, from any thread */
    Wire(Socket near, Runnable ended) {
        this.near = near;
        this.ended = ended;
    }

    /** Connects, passes both ways until one side ends the connection, and ends the other. Blocking. */
    void carry(InetSocketAddress target, Passage up, Passage down) {
        try {
            up.await();
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            far.connect(target, CONNECT_MILLIS);
        } catch (IOException | InterruptedException refused) {
            cut();
            return;
        }
        Thread.ofVirtual().start(() -> pass(far, near, down));
        pass(near, far, up);
    }

    private void pass(Socket from, Socket to, Passage passage) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = read(from, buffer, passage); read >= 0; read = read(from, buffer, passage)) {
                for (int sent = 0; sent < read; ) {
                    int now = passage.admit(read - sent);
                    to.getOutputStream().write(buffer, sent, now);
                    sent += now;
                }
            }
            to.shutdownOutput();
            if (directions.decrementAndGet() == 0) {
                close();
            }
        } catch (IOException | InterruptedException broken) {
            cut();
        }
    }

    /** What ends a connection takes its time like any byte. */
    private static int read(Socket from, byte[] buffer, Passage passage) throws IOException, InterruptedException {
        try {
            int read = from.getInputStream().read(buffer);
            if (read < 0) {
                passage.await();
            }
            return read;
        } catch (IOException broken) {
            passage.await();
            throw broken;
        }
    }

    /** Both sides hear of a reset. */
    void cut() {
        reset(near);
        reset(far);
        ended.run();
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It is closed already.
        }
    }

    private void close() {
        try {
            near.close();
            far.close();
        } catch (IOException gone) {
            // It is closed already.
        }
        ended.run();
    }
}
