package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.people.AbsenceKind;
import xuefa.people.EmploymentKind;
import xuefa.people.IdentityNumber;
import xuefa.people.PhoneNumber;
import xuefa.people.PostCategory;
import xuefa.people.PostRole;
import xuefa.people.StandingFlag;
import xuefa.shared.Reach;

/** Port: people by where they work and what they are called. Futures fail only when the record is away. */
public interface FindingPeople {

    /** Whether somebody works here now, or did and left. */
    enum Presence {
        HERE,
        LEFT
    }

    /** Where a page begins: after this one. */
    record Place(String pinyin, UUID id) {}

    /**
     * @param unitId with all units below; empty for the whole reach
     * @param term part of a name, initials, or the beginning of a work number, in lower case; empty for everybody
     * @param without a flag that they lack
     * @param limit rows of a page
     */
    record Wanted(
            Optional<UUID> unitId,
            Optional<String> term,
            Optional<PostCategory> category,
            Optional<EmploymentKind> employment,
            Optional<StandingFlag> without,
            boolean away,
            Presence presence,
            LocalDate today,
            Optional<Place> after,
            int limit) {}

    record HeldPost(UUID unitId, String unitName, PostCategory category, PostRole role) {}

    /** Somebody in a list; numbers masked. */
    record Line(
            UUID id,
            String name,
            String pinyin,
            String identity,
            String workNumber,
            List<HeldPost> posts,
            Optional<EmploymentKind> employment,
            List<StandingFlag> flags,
            Optional<AbsenceKind> absence) {}

    /**
     * @param total of all pages
     * @param more whether there are even more than {@code total}, too many to count while somebody waits
     */
    record Page(List<Line> lines, int total, boolean more, Optional<Place> next) {}

    Future<Page> page(Reach reach, Wanted wanted);

    /** By the whole number; looked up by its keyed hash. */
    Future<List<Line>> byIdentity(Reach reach, IdentityNumber number, LocalDate today);

    /** By the whole number; looked up by its keyed hash. */
    Future<List<Line>> byPhone(Reach reach, PhoneNumber number, LocalDate today);
}
