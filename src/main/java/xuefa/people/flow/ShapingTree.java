package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import xuefa.people.Unit;

/** Port: units come, move, are renamed and end, from a day on, with a reason. Futures fail only when the record is away. */
public interface ShapingTree {

    /** How shaping ends. */
    sealed interface Outcome {
        record Done(UUID unitId) implements Outcome {}

        /** There is no such unit, or it is out of reach. */
        record Unknown() implements Outcome {}

        /** Another unit has this code. */
        record CodeTaken() implements Outcome {}

        /** A unit would be below itself. */
        record Circle() implements Outcome {}

        /** Before its first day. */
        record TooEarly(LocalDate from) implements Outcome {}

        /** People or units are still there on that day. */
        record NotEmpty(int people, int units) implements Outcome {}

        /** A unit with the same name is there below the same one. */
        record NameTaken() implements Outcome {}
    }

    /**
     * @param from the day from which it is so
     * @param parentId the unit above; empty: as it is
     * @param name empty: as it is
     * @param ended whether it is no more from that day on
     */
    record Placing(UUID unitId, LocalDate from, Optional<UUID> parentId, Optional<String> name, boolean ended) {}

    /** Below a unit of the reach. */
    Future<Outcome> add(RecordingFacts.Order order, Unit unit);

    /** Units at the top of a reach may be renamed, not moved to where the reach ends. */
    Future<Outcome> place(RecordingFacts.Order order, Placing placing, LocalDate today);

    /** Lets the present tree follow the places whose day has come; how many units changed. */
    Future<Integer> follow(LocalDate today);
}
