package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.people.PersonFacts;
import xuefa.people.PlacedUnit;
import xuefa.shared.Reach;

/**
 * The register as other rooms read it. What lies outside of somebody's reach isn't there for them. In reach is who has a post in a
 * unit of the reach, or had their last one there. Futures fail only when the record is away.
 */
public interface Register {

    /** All units of the reach in the tree of a day, parents before children. */
    Future<List<PlacedUnit>> units(Reach reach, LocalDate day);

    /** Somebody with all that is known of them. */
    Future<Optional<PersonFacts>> person(Reach reach, UUID personId);

    /** The same without asking who asks: for what somebody may see of themselves, and for the clock. */
    Future<Optional<PersonFacts>> person(UUID personId);

    /**
     * Hands on everybody who has or had a post in a unit or below, in the tree of a day, or everybody; some hundred at a time, each
     * once, in the order of their ids. 200,000 people take some seconds.
     *
     * @param taking gets each chunk, once what it returned for the one before has come
     */
    Future<Void> everybody(Optional<UUID> unitId, LocalDate day, Function<List<PersonFacts>, Future<Void>> taking);
}
