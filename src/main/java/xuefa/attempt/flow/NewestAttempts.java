package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import xuefa.attempt.SittingPerson.NewestAttempt;

/** The newest attempt of each of some people, in the record. */
public interface NewestAttempts {
    /** By person; those who have not started are not in it. */
    Future<Map<UUID, NewestAttempt>> of(UUID sittingId, Collection<UUID> people);
}
