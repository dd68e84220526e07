package xuefa.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A role of a person at a unit, as it is in the record.
 *
 * @param until empty: until it is ended
 * @param grantedBy empty: with the installation, or by a command
 * @param source the grant that it was delegated from
 * @param givenOn whether somebody has it from this one by delegation, now or later
 */
public record RoleGrant(
        UUID id,
        Holder holder,
        Role role,
        Place place,
        State state,
        Instant from,
        Optional<Instant> until,
        Optional<String> grantedBy,
        String reason,
        Optional<Source> source,
        boolean givenOn,
        Optional<Ending> ending) {

    /** Whether whoever has it may let another stand in now. */
    public boolean isDelegable() {
        return role.isDelegable() && source.isEmpty() && state == State.CURRENT;
    }

    public record Holder(UUID personId, String name, String unitName) {}

    /** @param abolished the unit is no more */
    public record Place(UUID unitId, String name, boolean abolished) {}

    public record Source(UUID grantId, UUID personId, String name) {}

    /** @param by empty for what ran out */
    public record Ending(Instant at, Optional<String> by, String reason) {}

    /** How it stands. */
    public enum State {
        CURRENT("current"),
        COMING("coming"),
        /** What it was delegated from does not count now. */
        SUSPENDED("suspended"),
        ENDED("ended");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static State of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findAny()
                    .orElseThrow();
        }
    }
}
