package xuefa.access;

import java.util.Set;
import java.util.UUID;

/** What a person sees of themselves. */
public record Profile(UUID personId, String name, UUID unitId, String unitName, Set<String> roles, boolean demo) {
    public Profile {
        roles = Set.copyOf(roles);
    }
}
