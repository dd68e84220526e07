package xuefa.app.tls;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where this machine is found on its networks. */
public final class ThisMachine {
    /** RFC 5737: belongs to nobody. No packet is sent; only the route there is asked for. */
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("203.0.113.1", 9);

    private ThisMachine() {}

    /** Those of the interfaces that are up, also of containers and tunnels. */
    public static Collection<InetAddress> addresses() {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        try {
            for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
                if (each.isUp()) {
                    for (InetAddress address : each.inetAddresses().toList()) {
                        addresses.add(InetAddress.getByAddress(address.getAddress()));
                    }
                }
            }
        } catch (SocketException | UnknownHostException e) {
            throw new TlsTrouble("The network addresses of this machine can't be read.", e);
        }
        return addresses;
    }

    static List<InetAddress> localhost() {
        byte[] six = new byte[16];
        six[15] = 1;
        try {
            return List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), InetAddress.getByAddress(six));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where others on the same network most likely find it: the address that it would go out with, else any IPv4. */
    public static Optional<InetAddress> onTheNetwork() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(ELSEWHERE);
            InetAddress found = socket.getLocalAddress();
            if (!found.isAnyLocalAddress() && !found.isLoopbackAddress()) {
                return Optional.of(found);
            }
        } catch (IOException noRoute) {
            // An isolated network has no route to elsewhere.
        }
        return addresses().stream()
                .filter(each -> each.getAddress().length == 4 && !each.isLoopbackAddress())
                .findFirst();
    }
}
