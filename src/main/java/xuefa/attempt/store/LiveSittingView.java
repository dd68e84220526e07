package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.attempt.Progress;
import xuefa.attempt.flow.AttemptEvents;
import xuefa.attempt.flow.SittingView;
import xuefa.exam.flow.Presence;
import xuefa.shared.store.LiveView;
import xuefa.shared.store.RebuiltViews;
import xuefa.shared.store.RecordStore;

/**
 * The people of sittings in Redis, by event loop. {@code people} and {@code due}: each person with their {@link Progress} and the
 * end of their newest attempt; both only ever rise, so that events may come late, twice and in any order. {@code answers}: how many
 * each event loop has counted. What happens is gathered for {@value #GATHERING_MILLIS} ms and told in one write a sitting.
 * Who waits is not in the record: after a loss it is known again when the phones have asked again.
 */
public final class LiveSittingView implements SittingView, AttemptEvents, Presence {
    private static final int CHUNK = 500;
    private static final int GATHERING_MILLIS = 1000;

    private final Vertx vertx;
    private final RecordStore store;
    private final RebuiltViews views;
    private final InstantSource clock;
    private final String loop = UUID.randomUUID().toString();
    private final Map<UUID, Gathered> gathered = new HashMap<>();
    private final Map<UUID, Long> counted = new HashMap<>();

    public LiveSittingView(Vertx vertx, RecordStore store, RebuiltViews views, InstantSource clock) {
        this.vertx = vertx;
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /** What happened in a sitting since it was told last. */
    private static final class Gathered {
        private final Map<UUID, Progress> people = new HashMap<>();
        private final Map<UUID, Progress> due = new HashMap<>();
        private int answers;
    }

    @Override
    public void here(UUID sittingId, UUID personId) {
        rise(sittingId, personId, Progress.waiting(clock.instant()));
    }

    @Override
    public void started(UUID sittingId, UUID personId, int number, Instant dueAt) {
        rise(sittingId, personId, Progress.heard(number, clock.instant()));
        granted(sittingId, personId, number, dueAt);
    }

    @Override
    public void heard(UUID sittingId, UUID personId, int number, int answers) {
        rise(sittingId, personId, Progress.heard(number, clock.instant()));
        of(sittingId).answers += answers;
    }

    @Override
    public void submitted(Submitted submitted) {
        rise(submitted.sittingId(), submitted.personId(), Progress.submitted(submitted.number(), submitted.at()));
    }

    @Override
    public void granted(UUID sittingId, UUID personId, int number, Instant dueAt) {
        of(sittingId).due.merge(personId, Progress.heard(number, dueAt), Progress::or);
    }

    private void rise(UUID sittingId, UUID personId, Progress progress) {
        of(sittingId).people.merge(personId, progress, Progress::or);
    }

    private Gathered of(UUID sittingId) {
        if (gathered.isEmpty()) {
            vertx.setTimer(GATHERING_MILLIS, now -> tell());
        }
        return gathered.computeIfAbsent(sittingId, id -> new Gathered());
    }

    private void tell() {
        Map<UUID, Gathered> all = Map.copyOf(gathered);
        gathered.clear();
        all.forEach((sittingId, found) -> {
            LiveView view = view(sittingId);
            found.due.keySet().forEach(person -> found.people.putIfAbsent(person, Progress.NONE));
            List<Seen> seen = found.people.entrySet().stream()
                    .map(each -> Seen.of(
                            each.getKey(), each.getValue(), found.due.getOrDefault(each.getKey(), Progress.NONE)))
                    .toList();
            merges(view, seen).forEach(merge -> views.merge(view, merge));
            if (found.answers > 0) {
                long count = counted.merge(sittingId, (long) found.answers, Long::sum);
                views.merge(view, view.script(SittingLua.COUNT, List.of(loop, String.valueOf(count))));
            }
        });
    }

    /** One person as Redis is told of them. */
    private record Seen(String person, String progress, String due) {
        static Seen of(UUID person, Progress progress, Progress due) {
            return new Seen(
                    person.toString(),
                    String.valueOf(progress.rank()),
                    due.equals(Progress.NONE) ? "" : String.valueOf(due.rank()));
        }
    }

    @Override
    public Future<Changes> changes(UUID sittingId, Instant since) {
        tell();
        List<String> ranges = new ArrayList<>();
        for (int step = 0; step < Progress.STEPS; step++) {
            ranges.add(String.valueOf(Progress.floor(step, since)));
            ranges.add("(" + Progress.floor(step + 1, Instant.EPOCH));
        }
        return views.read(
                view(sittingId), SittingLua.READ, ranges, LiveSittingView::changes, () -> recorded(sittingId));
    }

    private static Changes changes(Response answer) {
        Map<String, Long> byLoop = new HashMap<>();
        Response counts = answer.get(0);
        for (int i = 0; i < counts.size(); i += 2) {
            byLoop.put(counts.get(i).toString(), Long.valueOf(counts.get(i + 1).toString()));
        }
        List<Change> people = new ArrayList<>(answer.size() / 3);
        for (int i = 1; i < answer.size(); i += 3) {
            people.add(new Change(
                    UUID.fromString(answer.get(i).toString()),
                    rank(answer.get(i + 1)),
                    rank(answer.get(i + 2)).atMillis()));
        }
        return new Changes(people, new Answers.Counted(byLoop));
    }

    /** Redis prints a double. */
    private static Progress rank(Response score) {
        return new Progress((long) Double.parseDouble(score.toString()));
    }

    private Future<Changes> recorded(UUID sittingId) {
        return store.query(SittingViewSql.ATTEMPTS, Tuple.of(sittingId)).compose(rows -> {
            List<Change> people = new ArrayList<>(rows.size());
            for (Row row : rows) {
                people.add(new Change(row.getUUID("person_id"), progress(row), millis(row, "due_at")));
            }
            return store.query(SittingViewSql.LAST_MINUTE, Tuple.of(sittingId))
                    .map(count -> new Changes(
                            people,
                            new Answers.LastMinute(count.iterator().next().getLong("answers"))));
        });
    }

    @Override
    public Future<Void> rebuild(UUID sittingId) {
        return views.rebuild(view(sittingId));
    }

    @Override
    public Future<Void> forget(UUID sittingId) {
        return views.forget(view(sittingId));
    }

    private LiveView view(UUID sittingId) {
        return new LiveView(
                "live:{sitting:" + sittingId + "}", List.of("people", "due", "answers"), () -> snapshot(sittingId));
    }

    private Future<List<Request>> snapshot(UUID sittingId) {
        return store.query(SittingViewSql.ATTEMPTS, Tuple.of(sittingId))
                .map(rows -> merges(
                        view(sittingId),
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> Seen.of(row.getUUID("person_id"), progress(row), due(row)))
                                .toList()));
    }

    private static Progress progress(Row row) {
        int number = row.getInteger("number");
        return row.getOffsetDateTime("submitted_at") == null
                ? Progress.heard(number, Instant.ofEpochMilli(millis(row, "heard_at")))
                : Progress.submitted(number, Instant.ofEpochMilli(millis(row, "submitted_at")));
    }

    private static Progress due(Row row) {
        return Progress.heard(row.getInteger("number"), Instant.ofEpochMilli(millis(row, "due_at")));
    }

    private static long millis(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant().toEpochMilli();
    }

    private static List<Request> merges(LiveView view, List<Seen> seen) {
        List<Request> merges = new ArrayList<>();
        for (int from = 0; from < seen.size(); from += CHUNK) {
            List<String> arguments = seen.subList(from, Math.min(seen.size(), from + CHUNK)).stream()
                    .flatMap(each -> Stream.of(each.person, each.progress, each.due))
                    .toList();
            merges.add(view.script(SittingLua.MERGE, arguments));
        }
        return merges;
    }
}
