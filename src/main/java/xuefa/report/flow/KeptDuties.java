package xuefa.report.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.report.CountedDuties;
import xuefa.report.Scope;
import xuefa.report.Tally;

/**
 * Hours and duties of scopes that are too large to count while somebody waits: counted once, and kept. What was counted on the day on which
 * it is known is good for that day; what was counted later is good for ever. Fails only when the record is away.
 */
public interface KeptDuties {
    /** Where a count stands. */
    sealed interface Standing {
        /** @param counted people so far */
        record Counting(int counted, int people) implements Standing {}

        /** It could not be counted; until it is forgotten. */
        record Failed() implements Standing {}

        /** @param knownAt facts of before this moment are in */
        record Done(UUID id, Instant knownAt, List<Tally> tallies) implements Standing {}
    }

    /** Empty when nobody has asked for it. */
    Future<Optional<Standing>> find(Scope scope);

    /** Has it counted by whichever node is free. */
    Future<Void> ask(Scope scope, int people);

    /** Ends it where it is under way, and forgets what was kept. */
    Future<Void> forget(Scope scope);

    /** @param obligation empty for all */
    Future<CountedDuties> load(UUID id, String obligation);

    /** Somebody's turn to be counted. */
    record Turn(UUID id, Scope scope) {}

    /** The next that waits, or whose node has died. */
    Future<Optional<Turn>> claim();

    /** How far it is; false when it was ended meanwhile. */
    Future<Boolean> counted(UUID id, int people);

    Future<Void> keep(UUID id, CountedDuties counted);

    Future<Void> fail(UUID id);
}
