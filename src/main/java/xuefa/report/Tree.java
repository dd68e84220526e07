package xuefa.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit with all that was below it on a day.
 *
 * @param units the top first, each after the one above it
 */
public record Tree(List<Place> units) {
    /** @param above empty for the top */
    public record Place(UUID id, Optional<UUID> above, String name, String kind) {}

    public Tree {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a tree without a top");
        }
    }

    public Place top() {
        return units.getFirst();
    }

    /** The units directly below the top, by name as they come. */
    public List<Place> children() {
        return units.stream()
                .filter(each -> each.above().filter(top().id()::equals).isPresent())
                .toList();
    }

    /** Each unit with all below it, itself included. */
    public Map<UUID, List<UUID>> subtrees() {
        Map<UUID, UUID> above = new HashMap<>();
        units.forEach(each -> each.above().ifPresent(parent -> above.put(each.id(), parent)));
        Map<UUID, List<UUID>> subtrees = new HashMap<>();
        for (Place each : units) {
            subtrees.computeIfAbsent(each.id(), none -> new ArrayList<>());
            for (UUID at = each.id(); at != null; at = at.equals(top().id()) ? null : above.get(at)) {
                subtrees.computeIfAbsent(at, none -> new ArrayList<>()).add(each.id());
            }
        }
        return subtrees;
    }
}
