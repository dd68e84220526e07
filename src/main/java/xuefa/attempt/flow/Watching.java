package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.util.function.Consumer;
import xuefa.attempt.LiveSitting;
import xuefa.exam.OverseenSitting;

/** Sittings as they run, counted once a node and second, however many look. */
public interface Watching {
    /** The sitting as it was at most a second ago. Fails only when the record is away. */
    Future<LiveSitting> look(OverseenSitting sitting);

    /**
     * Tells the sitting as it is as soon as that is known, and then each time something changed, until the answer is run.
     * Tells nothing while the record is away.
     */
    Runnable watch(OverseenSitting sitting, Consumer<LiveSitting> watcher);
}
