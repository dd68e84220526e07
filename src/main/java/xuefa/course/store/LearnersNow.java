package xuefa.course.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.course.flow.StudyTime.Reported;
import xuefa.shared.store.LiveView;
import xuefa.shared.store.RebuiltViews;
import xuefa.shared.store.RecordStore;

/**
 * Who is learning right now, in Redis: of each version of a course the people and when they reported last. What is reported is
 * gathered for {@value #GATHERING_MILLIS} ms; the record answers while Redis is away, and after it was emptied.
 */
public final class LearnersNow {
    private static final int GATHERING_MILLIS = 1000;
    private static final Duration NOW = Duration.ofSeconds(75);
    private static final String MERGE = """
            for i = 1, #ARGV, 2 do redis.call('ZADD', KEYS[1], 'GT', ARGV[i + 1], ARGV[i]) end
            """;
    private static final String COUNT = "return redis.call('ZCOUNT', KEYS[1], ARGV[1], '+inf')";
    private static final String RECORDED = """
            select person_id, reported_at from study_clock where version_id = $1 and place is not null and reported_at > $2
            """;

    private final Vertx vertx;
    private final RecordStore store;
    private final RebuiltViews views;
    private final InstantSource clock;
    private final Map<UUID, Map<UUID, Instant>> gathered = new HashMap<>();

    public LearnersNow(Vertx vertx, RecordStore store, RebuiltViews views, InstantSource clock) {
        this.vertx = vertx;
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    void heard(UUID personId, Reported reported) {
        reported.step().clock().open().ifPresent(open -> {
            if (gathered.isEmpty()) {
                vertx.setTimer(GATHERING_MILLIS, later -> tell());
            }
            gathered.computeIfAbsent(open.lesson().versionId(), id -> new HashMap<>())
                    .put(personId, open.segment().openedAt());
        });
    }

    private void tell() {
        Map<UUID, Map<UUID, Instant>> all = Map.copyOf(gathered);
        gathered.clear();
        all.forEach((version, people) -> views.merge(view(version), merge(version, people)));
    }

    /** How many reported within the last {@code 75} seconds. */
    public Future<Integer> count(UUID versionId) {
        tell();
        Instant since = clock.instant().minus(NOW);
        return views.read(
                view(versionId),
                COUNT,
                List.of(String.valueOf(since.toEpochMilli())),
                answer -> Integer.parseInt(answer.toString()),
                () -> recorded(versionId).map(Map::size));
    }

    private LiveView view(UUID versionId) {
        return new LiveView("learners:{version:" + versionId + "}", List.of("now"), () -> recorded(versionId)
                .map(people -> people.isEmpty() ? List.of() : List.of(merge(versionId, people))));
    }

    private Request merge(UUID versionId, Map<UUID, Instant> people) {
        List<String> arguments = new ArrayList<>();
        people.forEach((person, at) -> {
            arguments.add(person.toString());
            arguments.add(String.valueOf(at.toEpochMilli()));
        });
        return view(versionId).script(MERGE, arguments);
    }

    private Future<Map<UUID, Instant>> recorded(UUID versionId) {
        Instant since = clock.instant().minus(NOW);
        return store.query(RECORDED, Tuple.of(versionId, since.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Map<UUID, Instant> people = new HashMap<>();
                    for (Row row : rows) {
                        people.put(
                                row.getUUID("person_id"),
                                row.getOffsetDateTime("reported_at").toInstant());
                    }
                    return people;
                });
    }
}
