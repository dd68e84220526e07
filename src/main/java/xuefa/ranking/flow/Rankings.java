package xuefa.ranking.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.ranking.PeoplePage;
import xuefa.ranking.PeopleRule;
import xuefa.ranking.UnitTally;

/** The rankings as they stand. Never without an answer while the record is there. */
public interface Rankings {
    /** @param after where the page before ended; empty for the first */
    Future<PeoplePage> people(UUID examId, UUID me, Optional<PeopleRule.Mark> after, int limit);

    /** All units of whose people somebody has a result, in no order. */
    Future<List<UnitTally>> units(UUID examId);

    /** Throws the ranking away and ranks again; fails when the live view is away. */
    Future<Void> rebuild(UUID examId);

    /** Throws the ranking away for good; fails when the live view is away. */
    Future<Void> forget(UUID examId);
}
