package xuefa.ranking.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.attempt.flow.AttemptEvents;
import xuefa.ranking.Best;
import xuefa.ranking.PeoplePage;
import xuefa.ranking.PeopleRule;
import xuefa.ranking.Placed;
import xuefa.ranking.UnitRule;
import xuefa.ranking.UnitTally;
import xuefa.ranking.flow.Rankings;
import xuefa.shared.Marks;
import xuefa.shared.store.LiveView;
import xuefa.shared.store.RebuiltViews;
import xuefa.shared.store.RecordStore;

/**
 * Rankings in Redis, by event loop. While Redis is away the record is ranked instead, at most once a second for each exam, so that
 * many who look cost the record little.
 */
public final class LiveRanking implements Rankings, AttemptEvents {
    private static final int CHUNK = 250;

    private final RecordStore store;
    private final RebuiltViews views;
    private final Cache<UUID, Future<List<Placed<Best>>>> ranked = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    public LiveRanking(RecordStore store, RebuiltViews views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public void submitted(Submitted submitted) {
        Best best = new Best(
                submitted.personId(),
                submitted.unitId(),
                submitted.score(),
                Best.seconds(submitted.timeUsed()),
                submitted.passed());
        LiveView view = view(submitted.examId());
        views.merge(view, view.script(RankingLua.BETTER_ONLY, RankingWire.arguments(best)));
    }

    @Override
    public Future<PeoplePage> people(UUID examId, UUID me, Optional<PeopleRule.Mark> after, int limit) {
        List<String> arguments = List.of(
                me.toString(),
                String.valueOf(limit),
                after.map(mark -> String.valueOf(mark.order())).orElse(""),
                after.map(mark -> mark.personId().toString()).orElse(""));
        return views.read(
                view(examId), RankingLua.PAGE, arguments, answer -> RankingWire.page(answer, me), () -> recorded(examId)
                        .map(places -> PeoplePage.of(places, me, after, limit)));
    }

    @Override
    public Future<List<UnitTally>> units(UUID examId) {
        return views.read(view(examId), RankingLua.UNITS, List.of(), RankingWire::tallies, () -> recorded(examId)
                .map(places -> UnitRule.tallies(places.stream().map(Placed::who).toList())));
    }

    @Override
    public Future<Void> rebuild(UUID examId) {
        return views.rebuild(view(examId));
    }

    @Override
    public Future<Void> forget(UUID examId) {
        return views.forget(view(examId));
    }

    private LiveView view(UUID examId) {
        return new LiveView("ranking:{exam:" + examId + "}", List.of("best", "order", "units"), () -> snapshot(examId));
    }

    private Future<List<Request>> snapshot(UUID examId) {
        LiveView view = view(examId);
        return bests(examId).map(bests -> {
            List<Request> merges = new ArrayList<>();
            for (int from = 0; from < bests.size(); from += CHUNK) {
                List<String> arguments = bests.subList(from, Math.min(bests.size(), from + CHUNK)).stream()
                        .flatMap(best -> RankingWire.arguments(best).stream())
                        .toList();
                merges.add(view.script(RankingLua.BETTER_ONLY, arguments));
            }
            return merges;
        });
    }

    private Future<List<Placed<Best>>> recorded(UUID examId) {
        Future<List<Placed<Best>>> known = ranked.getIfPresent(examId);
        if (known != null && !known.failed()) {
            return known;
        }
        Future<List<Placed<Best>>> asked = bests(examId).map(PeopleRule::places);
        ranked.put(examId, asked);
        return asked;
    }

    private Future<List<Best>> bests(UUID examId) {
        return store.query(RankingSql.BESTS, Tuple.of(examId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LiveRanking::best)
                        .toList());
    }

    private static Best best(Row row) {
        return new Best(
                row.getUUID("person_id"),
                row.getUUID("unit_id"),
                new Marks(row.getInteger("score")),
                row.getInteger("seconds"),
                row.getBoolean("passed"));
    }
}
