package xuefa.people;

import java.util.Optional;
import java.util.UUID;

/**
 * A unit in the tree of a day.
 *
 * @param people who have a post in it on that day, without those of units below
 * @param officers those of them who enforce law or supervise it
 */
public record PlacedUnit(
        UUID id,
        Optional<UUID> parentId,
        String name,
        UnitKind kind,
        Optional<String> code,
        boolean enforcement,
        int people,
        int officers) {}
