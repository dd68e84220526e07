package xuefa.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of the {@link Matrix}: an operation of the contract, who may call it, and what it leaves in the record.
 *
 * @param id the operationId of the contract
 * @param changes whether it changes anything but what the caller alone sees
 * @param deeds the codes of the deeds that it writes when it does what was asked
 */
public record Operation(String id, Who who, boolean changes, List<String> deeds) {
    public Operation {
        deeds = List.copyOf(deeds);
    }

    /** How far an operation reaches, beside the roles that it asks for. */
    public enum Reach {
        /** Anybody, without signing in. */
        ANYBODY,
        /** Whoever is signed in: what it shows is the same for all. */
        SIGNED_IN,
        /** Whoever is signed in, but own things only; what belongs to others is as good as unknown. */
        OWN,
        /** Whoever has one of the roles, in the units where they have it and all below; what lies elsewhere is as good as unknown. */
        UNITS,
        /** Whoever has one of the roles, wherever they have it: it concerns the whole installation. */
        EVERYWHERE
    }

    /**
     * Who may call.
     *
     * @param roles one of them is enough. For {@link Reach#OWN} none has to be had, and those named reach beyond one's own things
     */
    public record Who(Reach reach, Set<Role> roles) {
        public Who {
            roles = Set.copyOf(roles);
            if (roles.isEmpty() && (reach == Reach.UNITS || reach == Reach.EVERYWHERE)) {
                throw new IllegalArgumentException("nobody could ever call it");
            }
        }

        static Who anybody() {
            return new Who(Reach.ANYBODY, Set.of());
        }

        static Who signedIn() {
            return new Who(Reach.SIGNED_IN, Set.of());
        }

        static Who own() {
            return new Who(Reach.OWN, Set.of());
        }

        /** Own things, and for these roles those of their units too. */
        static Who ownOr(Role first, Role... more) {
            return new Who(Reach.OWN, EnumSet.of(first, more));
        }

        static Who by(Role first, Role... more) {
            return new Who(Reach.UNITS, EnumSet.of(first, more));
        }

        static Who everywhere(Role first, Role... more) {
            return new Who(Reach.EVERYWHERE, EnumSet.of(first, more));
        }

        /** Whether somebody signed in with these roles may call at all. */
        public boolean admits(Set<String> held) {
            return switch (reach) {
                case ANYBODY, SIGNED_IN, OWN -> true;
                case UNITS, EVERYWHERE -> !counting(held).isEmpty();
            };
        }

        /** Those of the roles held that count here. */
        public Set<String> counting(Set<String> held) {
            return roles.stream().map(Role::code).filter(held::contains).collect(Collectors.toUnmodifiableSet());
        }
    }

    static Operation reads(String id, Who who, String... deeds) {
        return new Operation(id, who, false, List.of(deeds));
    }

    static Operation changes(String id, Who who, String... deeds) {
        return new Operation(id, who, true, List.of(deeds));
    }
}
