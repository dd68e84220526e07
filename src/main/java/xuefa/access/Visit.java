package xuefa.access;

import java.util.Optional;

/**
 * Where a sign-in comes from.
 *
 * @param address network address
 * @param agent what the client says it is; at most 300 characters are kept
 * @param device the secret that this browser keeps over sign-ins; empty for other clients
 * @param browser true for a session by cookie, false for a bearer token
 */
public record Visit(String address, String agent, Optional<Token> device, boolean browser) {
    private static final int MOST = 300;

    public Visit {
        agent = agent.length() > MOST ? agent.substring(0, MOST) : agent;
    }

    /** The part of the address that one household or office has: IPv4 whole, of IPv6 the first 64 bits (RFC 6177). */
    public String place() {
        return Address.place(address);
    }
}
