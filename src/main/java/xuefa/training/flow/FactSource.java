package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Reach;
import xuefa.training.Facts;

/** The facts of the record. Fails only when the record is away. */
public interface FactSource {
    /** All facts of these people and units that were known at the end of a day, with the units that posts name. */
    Future<Facts> known(Collection<UUID> people, Collection<UUID> units, LocalDate knownOn);

    /**
     * Who has a post on a day in a unit or below it, as the tree was on that day; and those units.
     *
     * @param reach what of it the asking person may see, by the present tree
     */
    Future<Members> members(Reach reach, UUID unit, LocalDate day);

    /** The units of {@link #members} alone. */
    Future<List<UUID>> below(Reach reach, UUID unit, LocalDate day);

    /** Whose entries of the ledger these are. */
    Future<List<UUID>> peopleOf(Collection<UUID> entries);

    /** Empty for somebody whom the asking person may not see. */
    Future<List<UUID>> seen(Reach reach, UUID person);

    /** The highest units that somebody reaches. */
    Future<List<UUID>> tops(Reach reach);

    /** The units with their places on a day, each after the one above it. */
    Future<List<TreeUnit>> tree(Collection<UUID> units, LocalDate day);

    /** @param parentId empty at the top of the tree */
    record TreeUnit(UUID id, Optional<UUID> parentId, String name, String kind) {}

    record Members(List<UUID> people, List<UUID> units) {}
}
