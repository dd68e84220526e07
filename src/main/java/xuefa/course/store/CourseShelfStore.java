package xuefa.course.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.course.CourseVersion;
import xuefa.course.LessonState;
import xuefa.course.flow.CourseShelf;
import xuefa.people.PostCategory;
import xuefa.shared.store.RecordStore;

/** Courses as learners find them, in PostgreSQL. */
public final class CourseShelfStore implements CourseShelf {
    private final RecordStore store;
    private final CourseVersions versions;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which days are counted */
    public CourseShelfStore(RecordStore store, CourseVersions versions, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.versions = versions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Future<Optional<CourseVersion>> version(UUID versionId) {
        return versions.find(versionId);
    }

    @Override
    public Future<Optional<UUID>> taken(UUID personId, UUID courseId) {
        return versions.taken(personId, courseId);
    }

    @Override
    public Future<Void> join(UUID personId, UUID courseId, UUID versionId) {
        return store.query(CourseSql.JOIN, Tuple.of(personId, courseId, versionId))
                .mapEmpty();
    }

    @Override
    public Future<Map<UUID, LessonState>> lessons(UUID personId, UUID versionId) {
        return lessons(personId, Set.of(versionId)).map(all -> all.getOrDefault(versionId, Map.of()));
    }

    private Future<Map<UUID, Map<UUID, LessonState>>> lessons(UUID personId, Collection<UUID> versionIds) {
        Tuple parameters = Tuple.of(personId).addValue(versionIds.toArray(UUID[]::new));
        return store.query(CourseSql.LESSONS, parameters).map(rows -> {
            Map<UUID, Map<UUID, LessonState>> all = new HashMap<>();
            for (Row row : rows) {
                all.computeIfAbsent(row.getUUID("version_id"), id -> new HashMap<>())
                        .put(row.getUUID("lesson_id"), LessonRows.read(row));
            }
            return all;
        });
    }

    @Override
    public Future<Offer> offer(UUID personId) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return store.query(CourseSql.POSTS, Tuple.of(personId, today)).compose(posts -> {
            Set<PostCategory> categories = new HashSet<>();
            posts.forEach(row -> categories.add(PostCategory.of(row.getString("category"))));
            return store.query(CourseSql.OFFER, Tuple.of(personId, today))
                    .compose(rows -> offered(personId, rows))
                    .map(courses -> new Offer(
                            categories,
                            courses.stream()
                                    .filter(each -> each.joinedAt().isPresent()
                                            || each.version().content().isFor(categories))
                                    .toList()));
        });
    }

    private Future<List<Offered>> offered(UUID personId, Iterable<Row> rows) {
        List<Row> all = new ArrayList<>();
        rows.forEach(all::add);
        List<UUID> ids = all.stream().map(row -> row.getUUID("version_id")).toList();
        Future<List<CourseVersion>> found = Future.succeededFuture(new ArrayList<>());
        for (UUID id : ids) {
            found = found.compose(before -> versions.find(id).map(version -> {
                before.add(version.orElseThrow());
                return before;
            }));
        }
        return found.compose(list -> lessons(personId, ids).map(lessons -> {
            List<Offered> offered = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Row row = all.get(i);
                offered.add(new Offered(
                        list.get(i),
                        row.getString("unit_name"),
                        moment(row, "joined_at"),
                        moment(row, "completed_at"),
                        Boolean.TRUE.equals(row.getBoolean("newer")),
                        lessons.getOrDefault(list.get(i).id(), Map.of())));
            }
            return offered;
        }));
    }

    private static Optional<Instant> moment(Row row, String column) {
        @Nullable OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? Optional.empty() : Optional.of(moment.toInstant());
    }
}
