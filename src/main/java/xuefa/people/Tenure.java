package xuefa.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A leader's term of office 任期.
 *
 * @param validTo the last day, empty while it isn't known
 */
public record Tenure(UUID id, UUID personId, UUID unitId, LocalDate validFrom, Optional<LocalDate> validTo) {
    public Tenure {
        Days.check(validFrom, validTo);
    }
}
