package xuefa.shared.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log who was turned away for what they may not do, so that somebody can see an attack. The name of the log is
 * {@code xuefa.security}. Names the beginning of the session's hash, never an address, a person or what was sent. At most
 * {@value #MOST_A_SECOND} lines a second; the rest are counted. Any thread.
 */
final class TurnedAway {
    private static final Logger LOG = LoggerFactory.getLogger("xuefa.security");
    private static final Set<Integer> TOLD = Set.of(403, 421, 429);
    private static final int MOST_A_SECOND = 20;
    private static final int LONGEST_PATH = 120;
    private static final TurnedAway ALL = new TurnedAway();

    private long second;
    private int told;
    private int untold;

    private TurnedAway() {}

    /** @param session the beginning of its token's hash, or empty */
    static void tell(HttpServerRequest request, Problem problem, String session) {
        if (TOLD.contains(problem.status())) {
            int before = ALL.place(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()));
            if (before >= 0) {
                String path = String.valueOf(request.path());
                LOG.info(
                        "{} {} {} session={}{}",
                        problem.code(),
                        request.method(),
                        path.substring(0, Math.min(LONGEST_PATH, path.length())),
                        session.isEmpty() ? "none" : session,
                        before == 0 ? "" : " and " + before + " more before");
            }
        }
    }

    /** How many were not told before; -1 when this one is not told either. */
    private synchronized int place(long now) {
        if (now != second) {
            second = now;
            told = 0;
        }
        if (told++ >= MOST_A_SECOND) {
            untold++;
            return -1;
        }
        int before = untold;
        untold = 0;
        return before;
    }
}
