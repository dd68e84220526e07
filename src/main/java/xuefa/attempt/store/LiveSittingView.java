package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    private final RecordStore store;
    private final RebuiltViews views;
    private final InstantSource clock;

    public LiveSittingView(RecordStore store, RebuiltViews views, InstantSource clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public void started(UUID sittingId, UUID personId, UUID attemptId) {
        LiveView view = view(sittingId);
        views.merge(view, merge(view, List.of(personId.toString(), attemptId.toString(), now())));
    }

    @Override
    public void heard(UUID sittingId, Collection<UUID> attemptIds) {
        LiveView view = view(sittingId);
        String now = now();
        List<String> arguments = new ArrayList<>(3 * attemptIds.size());
        attemptIds.forEach(attempt -> arguments.addAll(List.of("", attempt.toString(), now)));
        views.merge(view, merge(view, arguments));
    }

    @Override
    public void submitted(Submitted submitted) {
        LiveView view = view(submitted.sittingId());
        views.merge(
                view,
                merge(
                        view,
                        List.of(
                                submitted.personId().toString(),
                                submitted.attemptId().toString(),
                                SUBMITTED)));
    }

    @Override
    public Future<SittingFigures> figures(UUID sittingId, Instant heardSince) {
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

    private LiveView view(UUID sittingId) {
        return new LiveView(
                "sitting:{sitting:" + sittingId + "}", List.of("people", "attempts"), () -> snapshot(sittingId));
    }

    private Future<List<Request>> snapshot(UUID sittingId) {
        return store.query(SittingViewSql.ATTEMPTS, Tuple.of(sittingId)).map(rows -> {
            LiveView view = view(sittingId);
            List<Request> merges = new ArrayList<>();
            List<String> arguments = new ArrayList<>();
            for (Row row : rows) {
                arguments.add(row.getUUID("person_id").toString());
                arguments.add(row.getUUID("id").toString());
                arguments.add(row.getBoolean("submitted") ? SUBMITTED : millis(row));
                if (arguments.size() == 3 * CHUNK) {
                    merges.add(merge(view, arguments));
                    arguments.clear();
                }
            }
            merges.add(merge(view, arguments));
            return merges;
        });
    }

    private static Request merge(LiveView view, List<String> arguments) {
        return view.script(MERGE, arguments);
    }

    private String now() {
        return String.valueOf(clock.instant().toEpochMilli());
    }

    private static String millis(Row row) {
        return String.valueOf(row.getOffsetDateTime("heard_at").toInstant().toEpochMilli());
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
