package xuefa.shared.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is known of network addresses without asking anybody. */
public final class Addresses {
    private static final Pattern FOUR = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final Pattern SIX = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:.]{2,45}");

    /**
     * Where nothing public is: RFC 6890 and its registries, multicast, and ranges that embed an IPv4 address, behind which
     * anything may hide.
     */
    private static final List<Network> NOT_PUBLIC = java.util.stream.Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "4000::/2",
                    "8000::/1")
            .map(written -> Network.of(written).orElseThrow())
            .toList();

    private Addresses() {}

    /** An address written as such, without zone or brackets; a name is none. */
    public static Optional<InetAddress> literal(String written) {
        String text = written.strip();
        if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /** Whether it is an address of the public internet. */
    public static boolean isPublic(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    /**
     * What one household has: the address itself, or with IPv6 its first 64 bits, since a subscriber may take any of them.
     * What is no address stays as it is.
     */
    public static String household(String address) {
        return literal(address)
                .filter(Inet6Address.class::isInstance)
                .map(six -> {
                    byte[] first = Arrays.copyOf(Arrays.copyOf(six.getAddress(), 8), 16);
                    try {
                        return InetAddress.getByAddress(first).getHostAddress() + "/64";
                    } catch (UnknownHostException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .orElse(address);
    }
}
