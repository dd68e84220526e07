package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import xuefa.people.Person;
import xuefa.people.RegisterFact;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Port: what HR adds to the register, ends and corrects, each with a reason, in the record. Futures fail only when the record is away. */
public interface RecordingFacts {

    /** How recording ends. */
    sealed interface Outcome {
        /** @param id of what was recorded */
        record Done(UUID id) implements Outcome {}

        /** There is no such person, fact or unit, or it is out of reach. */
        record Unknown() implements Outcome {}

        /** A contract or temporary worker would enforce. */
        record Barred() implements Outcome {}

        /** Another fact of the same kind is in force on some of these days. */
        record Overlapping() implements Outcome {}

        /** It would end before it begins. */
        record EndsTooEarly(LocalDate from) implements Outcome {}

        /** The person was too young to work then. */
        record TooYoung(LocalDate earliest) implements Outcome {}

        /** Somebody else has this identity number or work number. */
        record NumberTaken(String which) implements Outcome {}
    }

    /** @param why of the change, in words */
    record Order(Actor actor, Reach reach, String why) {}

    /** Somebody new, with at least one post in the reach. */
    Future<Outcome> addPerson(Order order, Person person, List<RegisterFact> facts);

    /**
     * Another name or other numbers.
     *
     * @param change what is to be said of somebody, from what is said now
     */
    Future<Outcome> changePerson(Order order, UUID personId, UnaryOperator<Person> change);

    Future<Outcome> add(Order order, RegisterFact fact);

    /** @param lastDay of it */
    Future<Outcome> end(Order order, UUID factId, LocalDate lastDay);

    /** Takes back what was never so; what it said stays in the history. */
    Future<Outcome> remove(Order order, UUID factId);
}
