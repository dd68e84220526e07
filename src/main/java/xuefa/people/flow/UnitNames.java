package xuefa.people.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: what units are called now. */
public interface UnitNames {
    Future<Map<UUID, String>> of(List<UUID> units);
}
