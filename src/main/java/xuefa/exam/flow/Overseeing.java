package xuefa.exam.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.exam.OverseenSitting;
import xuefa.shared.Reach;

/** What exam officers and others may look at: exams held by the units of their grants and by all units below. */
public interface Overseeing {
    Future<Boolean> exam(UUID officerId, UUID examId);

    Future<Optional<OverseenSitting>> sitting(Reach officer, UUID sittingId);

    /** Every unit of an officer's: those of the grants and all below. */
    Future<Set<UUID>> units(Reach officer);

    /** At most 200, those that open last first. */
    Future<List<OverseenSitting>> sittings(Reach officer);
}
