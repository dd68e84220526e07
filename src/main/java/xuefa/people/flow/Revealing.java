package xuefa.people.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.people.Person;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Port: unmasked numbers, each look with a reason that goes on record before anything is shown. */
public interface Revealing {

    /** Empty: nobody of this reach. Fails only when the record is away; then nothing is shown. */
    Future<Optional<Person>> reveal(Actor actor, Reach reach, UUID personId, String reason);
}
