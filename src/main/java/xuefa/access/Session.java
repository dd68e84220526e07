package xuefa.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody signed in.
 *
 * @param roles those that the session may use
 * @param strong whether a second factor was shown
 * @param usedAt when it was used last, as far as the record knows
 */
public record Session(
        UUID id,
        UUID personId,
        Set<String> roles,
        boolean browser,
        Hold hold,
        boolean strong,
        Instant usedAt,
        Instant expiresAt) {
    public Session {
        roles = Set.copyOf(roles);
    }

    /** Of the roles in force, those that a session may use. Without a second factor nobody is more than a candidate. */
    public static Set<String> usable(Set<String> inForce, boolean strong) {
        return strong
                ? inForce
                : inForce.stream()
                        .filter(role -> !Role.demandsSecondFactor(role))
                        .collect(Collectors.toSet());
    }
}
