package xuefa.report.flow;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.report.Scope;

/** Who belonged where on the last day of a scope, as it was known then. Fails only when the record is away. */
public interface Members {
    /**
     * Somebody whose newest post on that day was in a unit of the scope.
     *
     * @param unitId of that post
     */
    record Member(UUID personId, UUID unitId) {}

    /** By the names of units and people. */
    Future<List<Member>> of(Scope scope);

    /** The units of the scope. */
    Future<List<UUID>> units(Scope scope);

    /** How many {@link #of} has. */
    Future<Integer> count(Scope scope);

    /** Names of people and units. */
    Future<Map<UUID, String>> names(Collection<UUID> ids);
}
