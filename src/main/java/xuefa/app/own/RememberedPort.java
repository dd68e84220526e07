package xuefa.app.own;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The port of a store, chosen once and kept in a file, so that it stays the same over restarts. */
final class RememberedPort {
    /** Below the range that systems take the ports of outgoing connections from. */
    private static final int LOWEST = 15_000;

    private static final int HIGHEST = 31_999;
    private final Path file;

    RememberedPort(Path file) {
        this.file = file;
    }

    /** The kept port when nobody listens there, otherwise a new one, which is then kept. */
    int freeOrNew() {
        int kept = kept();
        return kept > 0 && free(kept) ? kept : choose();
    }

    /** The kept port; 0 before one has been chosen or when the file can't be understood. */
    int kept() {
        try {
            int kept =
                    Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
            return kept > 0 && kept <= 65_535 ? kept : 0;
        } catch (IOException | NumberFormatException unreadable) {
            return 0;
        }
    }

    static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private int choose() {
        int port = ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST + 1)
                .limit(1_000)
                .filter(RememberedPort::free)
                .findFirst()
                .orElseThrow(() -> new StoreTrouble("No free port was found on 127.0.0.1 between " + LOWEST + " and "
                        + HIGHEST + ": stop programs that hold them."));
        try {
            Disk.replace(file, port + "\n", "rw-r--r--");
        } catch (IOException trouble) {
            throw DataDirectory.unusable(file, trouble);
        }
        return port;
    }
}
