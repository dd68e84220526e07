package xuefa.exam.flow;

import io.vertx.core.Future;
import java.util.UUID;
import xuefa.exam.Roster;

/** Rosters in the record. */
public interface Rosters {
    /** Empty for a sitting that there isn't. */
    Future<Roster> of(UUID sittingId);
}
