package xuefa.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody signed in. */
public record Session(UUID personId, Set<String> roles, boolean browser, Instant expiresAt) {
    public Session {
        roles = Set.copyOf(roles);
    }
}
