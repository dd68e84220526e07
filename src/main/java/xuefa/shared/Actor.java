package xuefa.shared;

import java.util.Optional;
import java.util.UUID;

/**
 * Who does something, and from where.
 *
 * @param personId empty for the clock and for commands on the server
 * @param address the network address that the request came from, or a word such as {@code clock} or {@code command}
 * @param session the beginning of the hash of the session's token in hex; empty without one. Tells sessions apart, opens none
 */
public record Actor(Optional<UUID> personId, String address, String session) {
    /** What happens by itself when its time has come. */
    public static final Actor CLOCK = new Actor(Optional.empty(), "clock", "");

    /** Whoever may run commands on the server. */
    public static final Actor COMMAND = new Actor(Optional.empty(), "command", "");

    public static Actor of(UUID personId, String address, String tokenHash) {
        return new Actor(Optional.of(personId), address, tokenHash.substring(0, Math.min(16, tokenHash.length())));
    }
}
