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
        UUID id,
        UUID personId,
        UUID unitId,
        PostCategory category,
        PostLevel level,
        PostRole role,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {
    public Post {
        Days.check(validFrom, validTo);
    }

    public Post(UUID personId, UUID unitId, PostCategory category, LocalDate validFrom, Optional<LocalDate> validTo) {
        this(xuefa.shared.Ids.next(), personId, unitId, category, PostLevel.STAFF, PostRole.MEMBER, validFrom, validTo);
    }
}
