package xuefa.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import xuefa.course.Chapter;
import xuefa.course.StudyClock.Lesson;
import xuefa.course.flow.CourseDesk;
import xuefa.course.store.CompletingLessons;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** How far people of the demo are with its courses: segments as the clock would have counted them, one after the other in an evening. */
public final class CourseLearnersDemo {
    private static final int SEGMENT_SECONDS = 30;
    /** Beside those that are named: so many take the first course. */
    private static final int OTHERS = 60;

    private static final LocalTime EVENING = LocalTime.of(19, 30);

    private static final String JOIN = """
            insert into course_learner (person_id, course_id, version_id, joined_at) values ($1, $2, $3, $4) on conflict do nothing
            """;
    private static final String SEGMENTS = """
            with seen as (select coalesce(max(serial), 0) as serial from study_segment where person_id = $1),
            pieces as (
              select n, n * $6::int as from_s, least((n + 1) * $6::int, $5::int) as to_s
              from generate_series(0, ($5::int - 1) / $6::int) as n)
            insert into study_segment (person_id, serial, version_id, lesson_id, place, from_ms, to_ms, counted_ms, verdict, opened_at, closed_at)
            select $1, s.serial + n + 1, $2, $3, 'demo-phone', from_s * 1000, to_s * 1000, (to_s - from_s) * 1000, 'counted',
                   $4::timestamptz + make_interval(secs => from_s), $4::timestamptz + make_interval(secs => to_s)
            from pieces, seen s
            """;
    private static final String PROGRESS = """
            insert into study_progress (person_id, version_id, lesson_id, covered, length_ms, changed_at, done_at)
            values ($1, $2, $3, array[0, $4::int], $5, $6, $7)
            """;
    private static final String CLOCK = """
            insert into study_clock (person_id, serial) select person_id, max(serial) from study_segment where person_id = $1
            group by person_id on conflict (person_id) do update set serial = excluded.serial
            """;
    private static final String FLAG = """
            insert into study_flag (id, person_id, version_id, reason, day, times, first_at, last_at, detail)
            values ($1, $2, $3, $4, ($5::timestamptz at time zone $7)::date, $6, $5, $5::timestamptz + interval '9 minutes', $8)
            """;
    private static final String OFFICERS = """
            select p.person_id from post p
            where p.category = 'enforcementOfficer' and not exists (select 1 from account a where a.person_id = p.person_id)
            order by p.person_id limit $1
            """;

    private final RecordStore store;
    private final CompletingLessons completing;
    private final InstantSource clock;
    private final ZoneId zone;

    public CourseLearnersDemo(RecordStore store, CompletingLessons completing, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.completing = completing;
        this.clock = clock;
        this.zone = zone;
    }

    private record Line(UUID personId, CourseDesk.Drafted course, List<Integer> seconds, int daysAgo, JsonNode flags) {}

    Future<Void> load(Map<String, CourseDesk.Drafted> courses, UUID editor) {
        return CourseDemo.people(store).compose(people -> {
            List<Line> lines = new ArrayList<>();
            for (JsonNode line : DemoFiles.courseLearners()) {
                lines.add(new Line(
                        Objects.requireNonNull(people.get(line.path("username").asText())),
                        Objects.requireNonNull(courses.get(line.path("course").asText())),
                        seconds(line.path("chapters")),
                        line.path("daysAgo").asInt(),
                        line.path("flags")));
            }
            return others(Objects.requireNonNull(courses.get("hearing"))).compose(others -> {
                List<Line> all = Stream.concat(lines.stream(), others.stream()).toList();
                return store.inTransaction(tx -> each(tx, all));
            });
        });
    }

    private static List<Integer> seconds(JsonNode chapters) {
        List<Integer> seconds = new ArrayList<>();
        chapters.forEach(each -> seconds.add(each.asInt()));
        return seconds;
    }

    /** A third has not begun the second chapter, a third is in it, a third has done it. */
    private Future<List<Line>> others(CourseDesk.Drafted course) {
        return store.query(OFFICERS, Tuple.of(OTHERS)).map(rows -> {
            List<Line> lines = new ArrayList<>();
            JsonNode none = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
            rows.forEach(row -> {
                int n = lines.size();
                List<Integer> seconds =
                        n % 3 == 0 ? List.of(-1) : n % 3 == 1 ? List.of(-1, 60 + 5 * n) : List.of(-1, -1, 4 * n);
                lines.add(new Line(row.getUUID("person_id"), course, seconds, 3 + n % 20, none));
            });
            return lines;
        });
    }

    private Future<Void> each(Tx tx, List<Line> lines) {
        Future<Void> all = Future.succeededFuture();
        Set<UUID> people = new HashSet<>();
        for (Line line : lines) {
            all = all.compose(before -> one(tx, line));
            people.add(line.personId());
        }
        for (UUID person : people) {
            all = all.compose(before -> tx.query(CLOCK, Tuple.of(person)).mapEmpty());
        }
        return all;
    }

    private Future<Void> one(Tx tx, Line line) {
        UUID version = line.course().newestId().orElseThrow();
        Instant begins = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .minusDays(line.daysAgo() + 1)
                .atTime(EVENING)
                .atZone(zone)
                .toInstant();
        Future<Void> all = tx.query(
                        JOIN, Tuple.of(line.personId(), line.course().id(), version, begins.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
        Instant at = begins;
        for (int i = 0; i < line.seconds().size(); i++) {
            Chapter chapter = line.course().draft().chapters().get(i);
            int seconds = line.seconds().get(i) < 0
                    ? chapter.seconds()
                    : line.seconds().get(i);
            Instant from = at;
            at = at.plusSeconds(seconds);
            all = all.compose(before -> studied(tx, line.personId(), version, chapter, seconds, from));
        }
        return all.compose(before -> flags(tx, line, version, begins));
    }

    private Future<Void> studied(Tx tx, UUID personId, UUID version, Chapter chapter, int seconds, Instant from) {
        if (seconds == 0) {
            return Future.succeededFuture();
        }
        Instant end = from.plusSeconds(seconds);
        boolean done = seconds >= chapter.seconds();
        return tx.query(
                        SEGMENTS,
                        Tuple.of(personId, version, chapter.id())
                                .addOffsetDateTime(from.atOffset(ZoneOffset.UTC))
                                .addInteger(seconds)
                                .addInteger(SEGMENT_SECONDS))
                .compose(kept -> tx.query(
                        PROGRESS,
                        Tuple.of(personId, version, chapter.id())
                                .addInteger(seconds * 1000)
                                .addInteger(chapter.millis())
                                .addOffsetDateTime(end.atOffset(ZoneOffset.UTC))
                                .addValue(done ? end.atOffset(ZoneOffset.UTC) : null)))
                .compose(kept -> done
                        ? completing.lessonDone(tx, personId, new Lesson(version, chapter.id()), end)
                        : Future.succeededFuture());
    }

    private Future<Void> flags(Tx tx, Line line, UUID version, Instant at) {
        Future<Void> all = Future.succeededFuture();
        for (var flag : line.flags().properties()) {
            Tuple row = Tuple.of(Ids.next(), line.personId(), version)
                    .addString(flag.getKey())
                    .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                    .addInteger(flag.getValue().asInt())
                    .addString(zone.getId())
                    .addString(flag.getKey().equals("ahead") ? "passed 3 s, played 300 s" : "");
            all = all.compose(before -> tx.query(FLAG, row).mapEmpty());
        }
        return all;
    }
}
