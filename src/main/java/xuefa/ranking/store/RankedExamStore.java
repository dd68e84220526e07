package xuefa.ranking.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.exam.ExamRules;
import xuefa.ranking.Best;
import xuefa.ranking.RankedExam;
import xuefa.ranking.flow.RankedExams;
import xuefa.shared.store.RecordStore;

/** What rankings need from PostgreSQL beside results. Units and how many people they send are kept for ten seconds. */
public final class RankedExamStore implements RankedExams {
    private final RecordStore store;
    private final Cache<UUID, Map<UUID, DueUnit>> units = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    public RankedExamStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Optional<RankedExam>> find(UUID examId, UUID viewerId) {
        return store.query(RankingSql.EXAM, Tuple.of(examId, viewerId))
                .map(rows -> rows(rows).map(RankedExamStore::exam).findFirst());
    }

    private static Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static RankedExam exam(Row row) {
        Optional<RankedExam.Seat> seat = Optional.ofNullable(row.getUUID("unit_id"))
                .map(unit -> new RankedExam.Seat(unit, row.getBoolean("has_result"), row.getBoolean("may_still_sit")));
        return new RankedExam(
                row.getUUID("id"),
                row.getString("title"),
                ExamRules.parse(row.getString("rules")),
                row.getOffsetDateTime("last_closing").toInstant(),
                row.getBoolean("working"),
                seat,
                row.getOffsetDateTime("now").toInstant());
    }

    @Override
    public Future<Optional<UUID>> unitOf(UUID personId) {
        return store.query(RankingSql.UNIT_OF, Tuple.of(personId))
                .map(rows -> rows(rows).map(row -> row.getUUID("unit_id")).findFirst());
    }

    @Override
    public Future<Map<UUID, Names>> names(Collection<Best> people) {
        UUID[] ids = people.stream().map(Best::personId).toArray(UUID[]::new);
        UUID[] unitIds = people.stream().map(Best::unitId).toArray(UUID[]::new);
        return store.query(RankingSql.NAMES, Tuple.tuple().addArrayOfUUID(ids).addArrayOfUUID(unitIds))
                .map(rows -> {
                    Map<UUID, Names> names = new HashMap<>();
                    rows.forEach(row ->
                            names.put(row.getUUID("id"), new Names(row.getString("name"), row.getString("unit_name"))));
                    return names;
                });
    }

    @Override
    public Future<Map<UUID, DueUnit>> units(UUID examId) {
        Map<UUID, DueUnit> known = units.getIfPresent(examId);
        return known != null
                ? Future.succeededFuture(known)
                : store.query(RankingSql.UNITS, Tuple.of(examId)).map(rows -> {
                    Map<UUID, DueUnit> found = new HashMap<>();
                    rows.forEach(row ->
                            found.put(row.getUUID("id"), new DueUnit(row.getString("name"), row.getInteger("due"))));
                    units.put(examId, Map.copyOf(found));
                    return found;
                });
    }
}
