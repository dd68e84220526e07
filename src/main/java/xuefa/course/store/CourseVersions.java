package xuefa.course.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import xuefa.course.CourseJson;
import xuefa.course.CourseVersion;
import xuefa.shared.store.RecordStore;

/** Versions of courses: immutable, so what is in memory is right for ever. And who takes which, which never changes either. */
public final class CourseVersions {
    /** What the event loops of a process know together. */
    public static final class Memory {
        private final Cache<UUID, CourseVersion> versions =
                Caffeine.newBuilder().maximumSize(500).build();
        private final Cache<Taking, UUID> taken =
                Caffeine.newBuilder().maximumSize(200_000).build();
    }

    private record Taking(UUID personId, UUID courseId) {}

    private final RecordStore store;
    private final Memory memory;

    public CourseVersions(RecordStore store, Memory memory) {
        this.store = store;
        this.memory = memory;
    }

    Future<Optional<CourseVersion>> find(UUID versionId) {
        CourseVersion known = memory.versions.getIfPresent(versionId);
        if (known != null) {
            return Future.succeededFuture(Optional.of(known));
        }
        return store.query(CourseSql.VERSION, Tuple.of(versionId)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            var version = new CourseVersion(
                    row.getUUID("id"),
                    row.getUUID("course_id"),
                    row.getInteger("number"),
                    CourseJson.read(row.getString("content")),
                    row.getOffsetDateTime("published_at").toInstant());
            memory.versions.put(versionId, version);
            return Optional.of(version);
        });
    }

    Future<Optional<UUID>> taken(UUID personId, UUID courseId) {
        var taking = new Taking(personId, courseId);
        UUID known = memory.taken.getIfPresent(taking);
        if (known != null) {
            return Future.succeededFuture(Optional.of(known));
        }
        return store.query(CourseSql.TAKEN, Tuple.of(personId, courseId)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            UUID version = rows.iterator().next().getUUID("version_id");
            memory.taken.put(taking, version);
            return Optional.of(version);
        });
    }
}
