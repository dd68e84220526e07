package xuefa.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The units of somebody's reach, as tables name them: by code, by name, or by names from above with / between. */
public final class RosterUnits {
    private final Map<String, List<UUID>> byName = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    public sealed interface Found {
        record One(UUID id) implements Found {}

        record None() implements Found {}

        record Several() implements Found {}
    }

    /** @param units parents before children */
    public RosterUnits(List<PlacedUnit> units) {
        Map<UUID, String> paths = new HashMap<>();
        for (PlacedUnit unit : units) {
            String above = unit.parentId().map(paths::get).orElse(null);
            String path = above == null ? unit.name() : above + "/" + unit.name();
            paths.put(unit.id(), path);
            names.put(unit.id(), unit.name());
            add(unit.name(), unit.id());
            if (!path.equals(unit.name())) {
                add(path, unit.id());
            }
            unit.code().filter(code -> !code.equals(unit.name())).ifPresent(code -> add(code, unit.id()));
        }
    }

    private void add(String name, UUID id) {
        byName.computeIfAbsent(name, missing -> new ArrayList<>()).add(id);
    }

    public Found find(String text) {
        List<UUID> found = byName.getOrDefault(text, List.of());
        return switch (found.size()) {
            case 0 -> new Found.None();
            case 1 -> new Found.One(found.getFirst());
            default -> new Found.Several();
        };
    }

    /** Empty for a unit that is out of reach. */
    public String name(UUID unit) {
        return names.getOrDefault(unit, "");
    }
}
