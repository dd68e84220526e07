package xuefa.training.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.Objection;

/** Objections to hours. Fails only when the record is away. */
public interface Objections {
    /** @param person whose it is, by name */
    record Named(Objection objection, String person, String unit) {}

    /** What a step comes to. */
    sealed interface Stepped {
        record Done(Named now) implements Stepped {}

        /** It is settled, or this step isn't open now. */
        record NotOpen() implements Stepped {}

        record Unknown() implements Stepped {}
    }

    /** Empty when the entry isn't theirs, or they hold no post. */
    Future<Optional<Named>> raise(Actor actor, UUID person, int year, Optional<UUID> entry, String words);

    Future<List<Named>> own(UUID person);

    /** Those in reach, the ones to act on first; with a state only those. */
    Future<List<Named>> list(Reach reach, Optional<String> state);

    /** By the person. */
    Future<Stepped> stepOwn(Actor actor, UUID person, UUID objection, Objection.Kind kind, String words);

    /** By HR or by the justice bureau, as the roles of the reach say. */
    Future<Stepped> step(Actor actor, Reach reach, UUID objection, Objection.Kind kind, String words);
}
