package xuefa.exam.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Exams.Timed;

/** Who sits where: asked by everybody at once when an exam is about to open. */
public interface Seats {
    /** The sitting, when the person is on its roster, and the clock of the record. */
    Future<Timed<Optional<Sitting>>> seat(UUID personId, UUID sittingId);
}
