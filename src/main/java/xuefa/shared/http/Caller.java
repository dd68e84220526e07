package xuefa.shared.http;

import java.util.Set;
import java.util.UUID;
import xuefa.shared.Reach;

/**
 * Who is asking.
 *
 * @param roles all that they have; a handler sees those only for which the {@link Admission} opens its operation
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

    /** The same with these roles only. */
    public Caller as(Set<String> counting) {
        return new Caller(personId, counting, browser, tokenHash);
    }

    public Reach reach() {
        return new Reach(personId, roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
