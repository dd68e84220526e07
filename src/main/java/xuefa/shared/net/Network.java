package xuefa.shared.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * A range of network addresses, such as {@code 10.0.0.0/8}, {@code 2001:db8::/32} or one address alone.
 *
 * @param prefix bits that an address shares with the range
 */
public record Network(InetAddress start, int prefix) {
    public Network {
        if (prefix < 0 || prefix > start.getAddress().length * 8) {
            throw new IllegalArgumentException("prefix " + prefix + " of " + start.getHostAddress());
        }
    }

    /** Reads what somebody wrote; never asks a name server. Empty for anything but a range. */
    public static Optional<Network> of(String written) {
        String[] parts = written.strip().split("/", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        return Addresses.literal(parts[0]).flatMap(start -> {
            int bits = start.getAddress().length * 8;
            if (parts.length == 1) {
                return Optional.of(new Network(start, bits));
            }
            boolean number = parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= bits;
            return number ? Optional.of(new Network(start, Integer.parseInt(parts[1]))) : Optional.empty();
        });
    }

    /** Two addresses of different families are never in one range. */
    public boolean contains(InetAddress address) {
        byte[] mine = start.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = prefix / 8;
        int rest = prefix % 8;
        return Arrays.equals(mine, 0, whole, other, 0, whole)
                && (rest == 0 || (mine[whole] & 0xFF) >> (8 - rest) == (other[whole] & 0xFF) >> (8 - rest));
    }

    @Override
    public String toString() {
        return start.getHostAddress() + "/" + prefix;
    }
}
