package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.AttemptFile;

/** What of attempts never changes; from memory, then from the record. */
public interface AttemptFiles {
    /** The attempt when it is this person's, so that nobody learns of another's. */
    Future<Optional<AttemptFile>> find(UUID attemptId, UUID personId);
}
