package xuefa.access;

import java.util.UUID;

/** How a person signs in. Never prints the hash. */
public record Account(UUID personId, String username, String passwordHash) {
    @Override
    public String toString() {
        return "Account " + personId;
    }
}
