package xuefa.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A node of the organisation tree 单位, as it is now.
 *
 * @param parentId the unit above, empty at the top of the tree
 * @param name in full, 1 to 100 characters
 * @param validTo the last day in the tree, empty while it lasts
 * @param code of HR's own, by which files name it; unique
 * @param enforcement a department that enforces law
 */
public record Unit(
        UUID id,
        Optional<UUID> parentId,
        String name,
        UnitKind kind,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<String> code,
        boolean enforcement) {
    public static final int LONGEST_NAME = 100;

    public Unit {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a unit's name has 1 to " + LONGEST_NAME + " characters: " + name);
        }
        if (parentId.isPresent() && parentId.get().equals(id)) {
            throw new IllegalArgumentException(name + " is a part of itself");
        }
        if (validTo.isPresent() && validTo.get().isBefore(validFrom)) {
            throw new IllegalArgumentException(name + " ends before it begins");
        }
    }

    public Unit(
            UUID id,
            Optional<UUID> parentId,
            String name,
            UnitKind kind,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {
        this(id, parentId, name, kind, validFrom, validTo, Optional.empty(), false);
    }
}
