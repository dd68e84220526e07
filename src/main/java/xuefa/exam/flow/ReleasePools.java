package xuefa.exam.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.ReleasePool;

/** The releases that exams can be drawn from. */
public interface ReleasePools {
    /** @param name as whoever released it called it */
    record Line(String digest, String name, Instant releasedAt) {}

    /** Those that an officer may use, the newest first, at most 100. */
    Future<List<Line>> usable(UUID officerId);

    /** Kept in memory, since a release never changes. */
    Future<Optional<ReleasePool>> pool(String digest);
}
