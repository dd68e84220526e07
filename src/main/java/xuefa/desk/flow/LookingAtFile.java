package xuefa.desk.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import xuefa.desk.FileEvent;
import xuefa.shared.Actor;

/** Port: everything of a person that has a day. Whoever asks has seen that they are in reach. Fails only when the record is away. */
public interface LookingAtFile {
    int MOST = 1000;

    /** The newest first, at most {@link #MOST}. */
    Future<List<FileEvent>> of(UUID personId, LocalDate today);

    /** Puts on record that it is taken away. */
    Future<Void> exported(Actor actor, UUID personId, UUID unitId);
}
