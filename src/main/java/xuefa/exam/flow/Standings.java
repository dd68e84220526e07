package xuefa.exam.flow;

import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import xuefa.exam.Standing;

/** What later rooms know of a person's attempts. */
public interface Standings {
    /** By sitting; sittings never started are not in it. */
    Future<Map<UUID, Standing>> of(UUID personId);
}
