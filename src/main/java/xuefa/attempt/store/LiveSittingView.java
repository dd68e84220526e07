package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.attempt.SittingFigures;
import xuefa.attempt.flow.AttemptEvents;
import xuefa.attempt.flow.SittingView;
import xuefa.shared.store.LiveView;
import xuefa.shared.store.RebuiltViews;
import xuefa.shared.store.RecordStore;

/**
 * The figures of sittings in Redis, by event loop. {@code people}: who started. {@code attempts}: each with the millisecond in which it
 * was last heard of, infinity once it's submitted; it only ever rises, so that events may come late, twice and in any order.
 */
public final class LiveSittingView implements SittingView, AttemptEvents {
    private static final int CHUNK = 500;
    private static final int GATHERING_MILLIS = 1000;
    private static final String NOBODY = "";
    private static final String SUBMITTED = "+inf";

    /** ARGV: person (may be empty), attempt, heard; and so on. */
    private static final String MERGE = """
            for i = 1, #ARGV, 3 do
              if ARGV[i] ~= '' then redis.call('SADD', KEYS[1], ARGV[i]) end
              redis.call('ZADD', KEYS[2], 'GT', ARGV[i + 2], ARGV[i + 1])
            end
            """;

    /** ARGV: the millisecond after which an attempt is connected. */
    private static final String READ = """
            return {
              redis.call('SCARD', KEYS[1]),
              redis.call('ZCOUNT', KEYS[2], '-inf', '(+inf'),
              redis.call('ZCOUNT', KEYS[2], '(' .. ARGV[1], '(+inf'),
              redis.call('ZCOUNT', KEYS[2], '+inf', '+inf')}
            """;

    private final Vertx vertx;
    private final RecordStore store;
    private final RebuiltViews views;
    private final InstantSource clock;
    private final Map<UUID, Map<UUID, Instant>> heard = new HashMap<>();

    public LiveSittingView(Vertx vertx, RecordStore store, RebuiltViews views, InstantSource clock) {
        this.vertx = vertx;
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /** What is merged: a person who started, or nobody, and an attempt with when it was last heard of. */
    private record Seen(String person, String attempt, String heard) {}

    @Override
    public void started(UUID sittingId, UUID personId, UUID attemptId) {
        merge(sittingId, new Seen(personId.toString(), attemptId.toString(), millis(clock.instant())));
    }

    /** Gathered for {@value #GATHERING_MILLIS} ms, since it comes with every save. */
    @Override
    public void heard(UUID sittingId, Collection<UUID> attemptIds) {
        if (heard.isEmpty()) {
            vertx.setTimer(GATHERING_MILLIS, now -> tellHeard());
        }
        Instant now = clock.instant();
        Map<UUID, Instant> ofSitting = heard.computeIfAbsent(sittingId, id -> new HashMap<>());
        attemptIds.forEach(attempt -> ofSitting.put(attempt, now));
    }

    private void tellHeard() {
        heard.forEach((sittingId, attempts) -> {
            LiveView view = view(sittingId);
            List<Seen> seen = new ArrayList<>(attempts.size());
            attempts.forEach((attempt, at) -> seen.add(new Seen(NOBODY, attempt.toString(), millis(at))));
            merges(view, seen).forEach(merge -> views.merge(view, merge));
        });
        heard.clear();
    }

    @Override
    public void submitted(Submitted submitted) {
        merge(
                submitted.sittingId(),
                new Seen(submitted.personId().toString(), submitted.attemptId().toString(), SUBMITTED));
    }

    private void merge(UUID sittingId, Seen seen) {
        LiveView view = view(sittingId);
        merges(view, List.of(seen)).forEach(merge -> views.merge(view, merge));
    }

    @Override
    public Future<SittingFigures> figures(UUID sittingId, Instant heardSince) {
        tellHeard();
        return views.read(
                view(sittingId),
                READ,
                List.of(String.valueOf(heardSince.toEpochMilli())),
                LiveSittingView::figures,
                () -> store.query(SittingViewSql.FIGURES, Tuple.of(sittingId, heardSince.atOffset(ZoneOffset.UTC)))
                        .map(rows -> figures(rows.iterator().next())));
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
                "sitting:{sitting:" + sittingId + "}", List.of("people", "attempts"), () -> snapshot(sittingId));
    }

    private Future<List<Request>> snapshot(UUID sittingId) {
        return store.query(SittingViewSql.ATTEMPTS, Tuple.of(sittingId))
                .map(rows -> merges(
                        view(sittingId),
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(LiveSittingView::seen)
                                .toList()));
    }

    private static Seen seen(Row row) {
        String heardAt = millis(row.getOffsetDateTime("heard_at").toInstant());
        return new Seen(
                row.getUUID("person_id").toString(),
                row.getUUID("id").toString(),
                row.getBoolean("submitted") ? SUBMITTED : heardAt);
    }

    private static List<Request> merges(LiveView view, List<Seen> seen) {
        List<Request> merges = new ArrayList<>();
        for (int from = 0; from < seen.size(); from += CHUNK) {
            List<String> arguments = seen.subList(from, Math.min(seen.size(), from + CHUNK)).stream()
                    .flatMap(each -> Stream.of(each.person, each.attempt, each.heard))
                    .toList();
            merges.add(view.script(MERGE, arguments));
        }
        return merges;
    }

    private static String millis(Instant instant) {
        return String.valueOf(instant.toEpochMilli());
    }

    private static SittingFigures figures(Response answer) {
        return new SittingFigures(at(answer, 0), at(answer, 1), at(answer, 2), at(answer, 3));
    }

    private static int at(Response answer, int index) {
        return Objects.requireNonNull(answer.get(index).toInteger());
    }

    private static SittingFigures figures(Row row) {
        return new SittingFigures(
                row.getInteger("started"),
                row.getInteger("working"),
                row.getInteger("connected"),
                row.getInteger("submitted"));
    }
}
