package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.Role;
import xuefa.access.RoleGrant;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Who has which role where and until when. What lies out of reach is as good as unknown. Fails only when the record is away. */
public interface RoleGrants {
    /** @param state current, coming, suspended, ended, or expiring; empty for all */
    record Query(
            Optional<String> state,
            Optional<Role> role,
            Optional<UUID> unitId,
            Optional<UUID> personId,
            String search,
            Optional<UUID> after,
            int limit) {}

    /** @param next to ask for the page after this with */
    record Page(int total, List<RoleGrant> items, Optional<UUID> next) {}

    /** Grants at units in reach. Without a role or a person asked for, candidates are left out: everybody is one. */
    Future<Page> list(Reach reach, Query query);

    /** Those of a person: in force or coming first, at most 100. */
    Future<List<RoleGrant>> of(UUID personId);

    /** Delegated from those of a person, newest first, at most 100. */
    Future<List<RoleGrant>> delegatedBy(UUID personId);

    /** Where somebody may grant. */
    record Choice(UUID unitId, Optional<UUID> parentId, String name) {}

    Future<List<Choice>> places(Reach reach);

    /** The units that a grant of one's own reaches; empty when it is none of theirs, or does not count now. */
    Future<List<Choice>> places(UUID personId, UUID grantId);

    /** People with posts in units in reach, by name, at most 20; not oneself. */
    Future<List<RoleGrant.Holder>> people(Reach reach, String search);

    /** People with posts in the subtree of a grant of one's own. */
    Future<List<RoleGrant.Holder>> people(UUID personId, UUID grantId, String search);

    /**
     * @param firstDay empty for at once
     * @param lastDay empty: until it is ended
     */
    record Order(
            UUID personId,
            Role role,
            UUID unitId,
            Optional<LocalDate> firstDay,
            Optional<LocalDate> lastDay,
            String reason) {}

    Future<Granted> grant(Reach granter, Actor actor, Order order);

    /** @param grantId of the delegator's own */
    Future<Granted> delegate(UUID delegator, Actor actor, UUID grantId, Order order);

    /** How granting and delegating end. */
    sealed interface Granted {
        record Made(RoleGrant grant) implements Granted {}

        record NoSuchGrant() implements Granted {}

        record NoSuchPerson() implements Granted {}

        record NoSuchUnit() implements Granted {}

        /** Nobody grants to themselves. */
        record Oneself() implements Granted {}

        /** It is not for passing on: the kind of role, or it was delegated itself. */
        record NotDelegable() implements Granted {}

        /** The person has a role that forbids this one. */
        record KeptApart(Role held) implements Granted {}

        /** The person has this role at this unit already. */
        record Held(UUID grantId) implements Granted {}

        /** The days make no sense: the code of a fault and its word. */
        record BadDay(String code, String word) implements Granted {}
    }

    /** By a security administrator in reach, by whoever delegated it, or by whoever has it. */
    Future<Ended> end(Reach ender, Actor actor, UUID grantId, String reason);

    /** How ending ends. */
    sealed interface Ended {
        /** Now, or before with the same reason. */
        record Done(RoleGrant grant) implements Ended {}

        record NoSuchGrant() implements Ended {}

        record Over() implements Ended {}

        /** Nobody else is security administrator at this unit or above it. */
        record LastOne() implements Ended {}
    }
}
