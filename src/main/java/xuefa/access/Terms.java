package xuefa.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For how long roles may be given.
 *
 * @param auditorMostDays of an auditor's role
 * @param delegationMostDays of a delegation
 * @param expiringDays before its end a grant counts as expiring
 */
public record Terms(int auditorMostDays, int delegationMostDays, int expiringDays) {
    public Terms {
        if (auditorMostDays < 1 || delegationMostDays < 1 || expiringDays < 1) {
            throw new IllegalArgumentException("a role lasts at least a day");
        }
    }

    /** What is wrong with the last day of a grant, as the code of a fault. */
    public Optional<String> fault(Role role, boolean delegated, LocalDate first, Optional<LocalDate> last) {
        if (last.isEmpty()) {
            return delegated || role == Role.AUDITOR ? Optional.of("missing") : Optional.empty();
        }
        int most = delegated ? delegationMostDays : role == Role.AUDITOR ? auditorMostDays : Integer.MAX_VALUE;
        if (last.get().isBefore(first)) {
            return Optional.of("role-past");
        }
        return last.get().toEpochDay() - first.toEpochDay() >= most ? Optional.of("role-too-long") : Optional.empty();
    }

    /** Days that a role of this kind may last at most, for the fault that says so. */
    public int mostDays(boolean delegated) {
        return delegated ? delegationMostDays : auditorMostDays;
    }
}
