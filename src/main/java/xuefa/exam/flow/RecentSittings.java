package xuefa.exam.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import xuefa.exam.Sitting;

/** The sittings that people still look at. */
public interface RecentSittings {
    /** Those that have opened, and haven't been closed for longer than {@code sinceClosing}, by the clock of the record. */
    Future<List<Sitting>> recent(Duration sinceClosing);
}
