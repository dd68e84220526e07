package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.Set;
import java.util.UUID;

/** Extra time in the record. */
public interface TimeGrants {
    /**
     * Judges and grants in one transaction, once however often it is asked.
     *
     * @param units the officer's
     */
    Future<GrantingTime.Outcome> decide(GrantingTime.Order order, Set<UUID> units);
}
