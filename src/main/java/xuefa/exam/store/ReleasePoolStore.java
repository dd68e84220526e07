package xuefa.exam.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.ReleasePool;
import xuefa.exam.flow.ReleasePools;
import xuefa.shared.store.RecordStore;

/** Releases in PostgreSQL, as those see them who plan exams. */
public final class ReleasePoolStore implements ReleasePools {
    private static final int MOST = 100;
    private static final Comparator<Line> NEWEST_FIRST =
            Comparator.comparing(Line::releasedAt).reversed().thenComparing(Line::digest);

    private final RecordStore store;
    private final ReleaseStore releases;
    private final Cache<String, ReleasePool> memory;

    /** For one event loop or for all of a process. */
    public static Cache<String, ReleasePool> newCache() {
        return Caffeine.newBuilder().maximumSize(8).build();
    }

    public ReleasePoolStore(RecordStore store, ReleaseStore releases, Cache<String, ReleasePool> memory) {
        this.store = store;
        this.releases = releases;
        this.memory = memory;
    }

    @Override
    public Future<List<Line>> usable(UUID officerId) {
        return store.query(PublishingSql.RELEASES, Tuple.of(officerId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Line(
                                row.getString("digest"),
                                row.getString("name"),
                                row.getOffsetDateTime("released_at").toInstant()))
                        .sorted(NEWEST_FIRST)
                        .limit(MOST)
                        .toList());
    }

    @Override
    public Future<Optional<ReleasePool>> pool(String digest) {
        ReleasePool known = memory.getIfPresent(digest);
        if (known != null) {
            return Future.succeededFuture(Optional.of(known));
        }
        return releases.find(digest).map(found -> found.map(ReleasePool::new).map(pool -> {
            memory.put(digest, pool);
            return pool;
        }));
    }
}
