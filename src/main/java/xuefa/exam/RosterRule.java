package xuefa.exam;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import xuefa.people.PostCategory;

/**
 * Who belongs on a roster: everybody with a post in these units or below on the day it closes.
 *
 * @param unitIds 1 to 500
 * @param categories of posts; empty: any
 * @param onlyReady leave out who has no account or isn't a candidate
 */
public record RosterRule(Set<UUID> unitIds, List<PostCategory> categories, boolean onlyReady) {
    public static final int MOST_UNITS = 500;

    public RosterRule {
        unitIds = Set.copyOf(unitIds);
        categories = categories.stream().distinct().toList();
        if (unitIds.isEmpty() || unitIds.size() > MOST_UNITS) {
            throw new IllegalArgumentException("a roster is of 1 to " + MOST_UNITS + " units, not " + unitIds.size());
        }
    }
}
