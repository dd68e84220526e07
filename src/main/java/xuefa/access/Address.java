package xuefa.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Network addresses as throttles count and people see them. */
public final class Address {
    private Address() {}

    /** IPv4 whole, of IPv6 the first 64 bits: who has one address there has them all. */
    static String place(String address) {
        return address.contains(":") ? String.join(":", groups(address).subList(0, 4)) : address;
    }

    /** For whoever owns the session: enough to know the network, not enough to name a household: {@code 203.0.113.*}. */
    public static String masked(String address) {
        if (address.contains(":")) {
            return String.join(":", groups(address).subList(0, 3)) + ":*";
        }
        int last = address.lastIndexOf('.');
        return last < 0 ? address : address.substring(0, last) + ".*";
    }

    private static List<String> groups(String address) {
        String[] halves = address.replaceFirst("%.*$", "").split("::", 2);
        List<String> before = split(halves[0]);
        List<String> after = halves.length > 1 ? split(halves[1]) : List.of();
        int gap = Math.max(0, 8 - before.size() - after.size());
        List<String> groups = new java.util.ArrayList<>(before);
        groups.addAll(java.util.Collections.nCopies(gap, "0"));
        groups.addAll(after);
        while (groups.size() < 8) {
            groups.add("0");
        }
        return groups.stream()
                .map(each -> each.replaceFirst("^0+(?=.)", "").toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toList());
    }

    private static List<String> split(String half) {
        return half.isEmpty() ? List.of() : Arrays.asList(half.split(":"));
    }
}
