package xuefa.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How somebody is employed, from when to when.
 *
 * @param validTo the last day, empty while it isn't known
 */
public record Employment(
        UUID id, UUID personId, EmploymentKind kind, LocalDate validFrom, Optional<LocalDate> validTo) {
    public Employment {
        Days.check(validFrom, validTo);
    }
}
