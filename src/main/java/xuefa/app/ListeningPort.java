package xuefa.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a node may listen, asked before it starts anything else. */
final class ListeningPort {
    private ListeningPort() {}

    /**
     * The port itself, or a free one for 0.
     *
     * @throws CommandTrouble when it can't be had
     */
    static int free(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
            return socket.getLocalPort();
        } catch (IOException trouble) {
            throw refused(host, port, trouble);
        }
    }

    static CommandTrouble refused(String host, int port, Throwable trouble) {
        String why = String.valueOf(trouble.getMessage());
        if (why.contains("in use")) {
            return new CommandTrouble(
                    "Port " + port + " of " + host
                            + " is in use by another program, perhaps by another node: stop that one, or take another port with -s http.port="
                            + (port + 1) % 65_536,
                    trouble);
        }
        if (why.contains("ermission denied")) {
            return new CommandTrouble(
                    "Port " + port + " may only be used by root: take one above 1023 with -s http.port=8080", trouble);
        }
        return new CommandTrouble(
                "Nothing can be served at " + host + " port " + port + " (" + why
                        + "): set http.host to an address of this machine",
                trouble);
    }
}
