package xuefa.report.flow;

import io.vertx.core.Future;
import java.util.List;
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

    /** By id. */
    Future<List<Member>> of(Scope scope);

    /** The units of the scope. */
    Future<List<UUID>> units(Scope scope);
}
