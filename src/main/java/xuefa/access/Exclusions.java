package xuefa.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which roles one person may not have at the same time. GB/T 22239-2019, 8.1.4 and 8.1.5, asks for system, security and audit
 * administrators who are kept apart; here they have no other part in the work either, and auditors none in what they audit. To be a
 * candidate excludes nothing. The database holds the same (V12).
 */
public final class Exclusions {
    /** Whoever has one of these has no other. */
    private static final Set<Role> APART =
            EnumSet.of(Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

    private Exclusions() {}

    /** The first of the roles held that forbids the one wanted. */
    public static Optional<Role> between(Role wanted, Collection<Role> held) {
        return held.stream()
                .filter(each -> each != wanted && each != Role.CANDIDATE && wanted != Role.CANDIDATE)
                .filter(each -> APART.contains(each) || APART.contains(wanted))
                .sorted()
                .findFirst();
    }

    public static boolean isApart(Role role) {
        return APART.contains(role);
    }
}
