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
    /** Writes questions. */
    public static final String EDITOR = "editor";
    /** Judges questions that others wrote. */
    public static final String REVIEWER = "reviewer";
    /** Releases what was judged good, and publishes exams with it. */
    public static final String PUBLISHER = "publisher";

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
