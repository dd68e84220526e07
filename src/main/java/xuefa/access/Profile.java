package xuefa.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a person sees of themselves. */
public record Profile(UUID personId, String name, UUID unitId, String unitName, List<Held> held, boolean demo) {
    /**
     * A role in force.
     *
     * @param until empty: until it is ended
     */
    public record Held(String role, UUID unitId, String unitName, Optional<Instant> until) {}

    public Profile {
        held = List.copyOf(held);
    }
}
