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
 * @param certifying the exam leads to certificates of enforcement: contract and temporary workers are kept out, on the roster and at the
 *     start (a district in Handan, Hebei, plan 2021-2025: 严禁聘用合同工、临时工从事执法活动)
 */
public record RosterRule(Set<UUID> unitIds, List<PostCategory> categories, boolean onlyReady, boolean certifying) {
    public static final int MOST_UNITS = 500;

    public RosterRule {
        unitIds = Set.copyOf(unitIds);
        categories = categories.stream().distinct().toList();
        if (unitIds.isEmpty() || unitIds.size() > MOST_UNITS) {
            throw new IllegalArgumentException("a roster is of 1 to " + MOST_UNITS + " units, not " + unitIds.size());
        }
    }
}
