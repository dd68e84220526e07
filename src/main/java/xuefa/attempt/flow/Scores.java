package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import xuefa.shared.Marks;

/** Scores, of which the results know. */
public interface Scores {
    /** The best score of each person who has one in this sitting, in no order. */
    Future<List<Marks>> best(UUID sittingId);
}
