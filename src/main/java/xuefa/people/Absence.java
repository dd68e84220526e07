package xuefa.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Why somebody owes less for some time.
 *
 * @param validTo the last day, empty while it isn't known
 * @param approvedBy by whom, in words; empty until it is approved, and then it takes nothing off
 */
public record Absence(
        UUID id, UUID personId, AbsenceKind kind, LocalDate validFrom, Optional<LocalDate> validTo, String approvedBy) {
    public Absence {
        Days.check(validFrom, validTo);
    }
}
