package xuefa.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How units are ranked: those in which enough people sat; the higher average of best scores first, exactly, then the higher pass
 * rate. Units equal in both share the place, and the places after it are skipped (1, 1, 3).
 *
 * @param minimumSize people who must have sat, at least 1
 */
public record UnitRule(int minimumSize) {
    private static final Comparator<UnitTally> BETTER_FIRST = ((Comparator<UnitTally>) UnitTally::compareAverage)
            .thenComparing(UnitTally::comparePassRate)
            .reversed();

    public UnitRule {
        if (minimumSize < 1) {
            throw new IllegalArgumentException("minimum size must be at least 1: " + minimumSize);
        }
    }

    public List<Placed<UnitTally>> places(Collection<UnitTally> tallies) {
        List<UnitTally> listed = tallies.stream()
                .filter(tally -> tally.sat() >= minimumSize)
                .sorted(BETTER_FIRST.thenComparing(tally -> tally.unitId().toString()))
                .toList();
        List<Placed<UnitTally>> placed = new ArrayList<>(listed.size());
        for (int i = 0; i < listed.size(); i++) {
            boolean shares = i > 0 && BETTER_FIRST.compare(listed.get(i - 1), listed.get(i)) == 0;
            placed.add(new Placed<>(shares ? placed.get(i - 1).place() : i + 1, listed.get(i)));
        }
        return placed;
    }

    /** @param bests one a person */
    public static List<UnitTally> tallies(Collection<Best> bests) {
        Map<UUID, UnitTally> byUnit = new HashMap<>();
        bests.forEach(best -> byUnit.merge(best.unitId(), UnitTally.of(best), UnitTally::plus));
        return List.copyOf(byUnit.values());
    }
}
