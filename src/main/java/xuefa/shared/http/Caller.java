package xuefa.shared.http;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asking.
 *
 * @param browser true for a session by cookie, false for a bearer token
 * @param tokenHash SHA-256 of the session's token, in hex
 */
public record Caller(UUID personId, Set<String> roles, boolean browser, String tokenHash) {
    public static final String EXAM_OFFICER = "examOfficer";

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
