package xuefa.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody, with those of their roles for which an operation is open to them. Which units that makes, the database says:
 * {@code units_in_reach($1, $2)} and {@code reaches_unit($1, $2, unit)} with {@link #personId} and {@link #codes}.
 */
public record Reach(UUID personId, Set<String> roles) {
    public Reach {
        roles = Set.copyOf(roles);
    }

    /** The roles for a {@code text[]}. */
    public String[] codes() {
        return roles.stream().sorted().toArray(String[]::new);
    }
}
