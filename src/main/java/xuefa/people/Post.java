package xuefa.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who works in which unit as what, and when 岗位.
 *
 * @param validTo the last day in the post, empty while it lasts
 */
public record Post(
        UUID personId, UUID unitId, PostCategory category, LocalDate validFrom, Optional<LocalDate> validTo) {
    public Post {
        if (validTo.isPresent() && validTo.get().isBefore(validFrom)) {
            throw new IllegalArgumentException("a post ends before it begins: " + validFrom + " to " + validTo.get());
        }
    }
}
