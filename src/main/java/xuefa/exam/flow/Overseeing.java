package xuefa.exam.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.exam.OverseenSitting;

/** What an exam officer may look at: exams held by the units of their grants and by all units below. */
public interface Overseeing {
    Future<Boolean> exam(UUID officerId, UUID examId);

    Future<Optional<OverseenSitting>> sitting(UUID officerId, UUID sittingId);

    /** Every unit of an officer's: those of the grants and all below. */
    Future<Set<UUID>> units(UUID officerId);

    /** At most 200, those that open last first. */
    Future<List<OverseenSitting>> sittings(UUID officerId);
}
