package xuefa.course.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.course.StudyClock;
import xuefa.course.Suspicion;
import xuefa.course.flow.StudyTime;
import xuefa.course.store.StudyBatch.Judged;
import xuefa.course.store.StudyBatch.Request;
import xuefa.course.store.StudyColumns.Tried;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** The clocks of learners in PostgreSQL, reports in batches. One instance an event loop. */
public final class StudyTimeStore implements StudyTime {
    private static final int LANES = 2;
    private static final int LOCK_MILLIS = 500;
    private static final Gathering.Limits LIMITS = new Gathering.Limits(100, 200, 20_000);
    private static final UUID NO_VERSION = new UUID(0, 0);

    private final Gathering<Request, Reported> gathering;
    private final RecordStore store;
    private final CompletingLessons completing;
    private final LearnersNow now;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which days are counted */
    public StudyTimeStore(
            Vertx vertx,
            PgConnectOptions options,
            RecordStore store,
            CompletingLessons completing,
            LearnersNow now,
            InstantSource clock,
            ZoneId zone) {
        this.gathering = new Gathering<>(vertx, Lane.some(LANES, vertx, options, LOCK_MILLIS), LIMITS, new Reporting());
        this.store = store;
        this.completing = completing;
        this.now = now;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Future<Reported> report(UUID personId, StudyClock.Asked asked) {
        return gathering.ask(new Request(personId, asked)).onSuccess(reported -> now.heard(personId, reported));
    }

    @Override
    public Future<Void> suspect(UUID personId, UUID versionId, Suspicion suspicion, String detail) {
        var tried = new Tried(personId, versionId, suspicion.code(), clock.instant(), detail);
        return store.query(StudySql.SUSPECT, StudyColumns.suspicions(List.of(tried), zone.getId()))
                .mapEmpty();
    }

    private final class Reporting implements Gathering.Work<Request, Reported> {
        @Override
        public Object key(Request request) {
            return request.personId();
        }

        @Override
        public int rows(Request request) {
            return 1;
        }

        @Override
        public Future<List<Optional<Reported>>> write(List<Request> requests, Lane lane) {
            return lane.inTransaction(tx -> {
                var batch = new StudyBatch(tx, requests);
                return batch.judge().compose(judged -> batch.write(judged)
                        .compose(written -> suspect(tx, judged))
                        .compose(told -> complete(tx, judged))
                        .map(completed -> judged.stream()
                                .map(each -> Optional.of(each.reported()))
                                .toList()));
            });
        }
    }

    private Future<Void> complete(Tx tx, List<Judged> judged) {
        Future<Void> all = Future.succeededFuture();
        for (Judged each : judged) {
            if (each.doneNow()) {
                var lesson = each.about().orElseThrow();
                all = all.compose(
                        before -> completing.lessonDone(tx, each.request().personId(), lesson, each.now()));
            }
        }
        return all;
    }

    /** A kind of suspicion once a report, or the statement would change a row twice. */
    private Future<Void> suspect(Tx tx, List<Judged> judged) {
        Map<List<Object>, Tried> tried = new LinkedHashMap<>();
        for (Judged each : judged) {
            UUID person = each.request().personId();
            UUID version = each.about()
                    .or(() -> each.request().asked().beginning().map(StudyClock.Beginning::lesson))
                    .map(StudyClock.Lesson::versionId)
                    .orElse(NO_VERSION);
            for (Suspicion suspicion : each.step().suspicions()) {
                tried.putIfAbsent(
                        List.of(person, version, suspicion),
                        new Tried(person, version, suspicion.code(), each.now(), detail(each)));
            }
        }
        return tried.isEmpty()
                ? Future.succeededFuture()
                : tx.query(StudySql.SUSPECT, StudyColumns.suspicions(List.copyOf(tried.values()), zone.getId()))
                        .mapEmpty();
    }

    private static String detail(Judged judged) {
        return judged.request()
                .asked()
                .closing()
                .flatMap(closing -> judged.step().closed().map(closed -> {
                    var segment = closed.open().segment();
                    Instant opened = segment.openedAt();
                    return "passed " + Duration.between(opened, closed.at()).toSeconds() + " s, played "
                            + (closing.played().toMillis() - segment.fromMillis()) / 1000 + " s";
                }))
                .orElse("");
    }
}
