package xuefa.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * On the establishment, on the register or on the post, from when to when.
 *
 * @param validTo the last day, empty while it isn't known
 */
public record Standing(UUID id, UUID personId, StandingFlag flag, LocalDate validFrom, Optional<LocalDate> validTo) {
    public Standing {
        Days.check(validFrom, validTo);
    }
}
