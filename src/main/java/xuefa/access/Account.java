package xuefa.access;

import java.util.Optional;
import java.util.UUID;

/**
 * How a person signs in. Never prints the hash.
 *
 * @param passwordHash empty before a password was set
 */
public record Account(UUID personId, String username, Optional<String> passwordHash, Hold.Standing standing) {
    @Override
    public String toString() {
        return "Account " + personId;
    }
}
