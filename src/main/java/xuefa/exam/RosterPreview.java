package xuefa.exam;

import java.util.List;
import java.util.UUID;

/**
 * Who would be on a roster if it closed now.
 *
 * @param units with people, by name
 * @param flagged people who couldn't sit as things are, at most {@value #MOST_FLAGGED}
 */
public record RosterPreview(List<UnitCount> units, List<Flagged> flagged) {
    public static final int MOST_FLAGGED = 100;

    public RosterPreview {
        units = List.copyOf(units);
        flagged = List.copyOf(flagged);
    }

    /** @param barred contract and temporary workers, who are kept out and not among {@code people} */
    public record UnitCount(UUID unitId, String name, int people, int withoutAccount, int notCandidates, int barred) {}

    public record Flagged(
            UUID personId,
            String name,
            String unitName,
            boolean withoutAccount,
            boolean notCandidate,
            boolean barred) {}

    public int people() {
        return units.stream().mapToInt(UnitCount::people).sum();
    }

    public int withoutAccount() {
        return units.stream().mapToInt(UnitCount::withoutAccount).sum();
    }

    public int notCandidates() {
        return units.stream().mapToInt(UnitCount::notCandidates).sum();
    }

    public int barred() {
        return units.stream().mapToInt(UnitCount::barred).sum();
    }
}
