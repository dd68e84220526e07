package xuefa.access.http;

import java.util.concurrent.ThreadLocalRandom;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Come again later. */
final class Slow {
    private Slow() {}

    static Reply tooMany(int seconds) {
        return Reply.problem(Problem.of(429, "access.too-many").retryAfter(seconds));
    }

    /** Not all of those who are sent away come back in the same second. */
    static Reply crowded(int waiting, int seconds) {
        int spread = seconds + ThreadLocalRandom.current().nextInt(1 + seconds / 2);
        return Reply.problem(
                Problem.of(503, "access.crowded").with("waiting", waiting).retryAfter(Math.max(1, spread)));
    }
}
