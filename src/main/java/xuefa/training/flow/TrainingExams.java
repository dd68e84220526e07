package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Which exams count for what. Fails only when the record is away. */
public interface TrainingExams {
    /** Exams in reach, the newest first; with the subject once it is said. */
    Future<List<Listed>> list(Reach reach);

    /** Says what an exam counts as, once for good, and gives the hours that passing it is worth. */
    Future<Declared> declare(Actor actor, Reach reach, UUID exam, String subject);

    record Listed(UUID id, String title, Optional<String> subject, Optional<LocalDate> declaredOn) {}

    enum Declared {
        DONE,
        BEFORE,
        UNKNOWN
    }
}
