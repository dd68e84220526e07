package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import xuefa.exam.OverseenSitting;
import xuefa.exam.Roster;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Overseeing;
import xuefa.exam.flow.RecentSittings;
import xuefa.exam.flow.Rosters;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Sittings as officers and operators see them, in PostgreSQL. */
public final class OverseeingStore implements Overseeing, RecentSittings, Rosters {
    private final RecordStore store;

    public OverseeingStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Boolean> exam(UUID officerId, UUID examId) {
        return store.query(OverseeingSql.EXAM, Tuple.of(officerId, examId))
                .map(rows -> rows.iterator().next().getBoolean("overseen"));
    }

    @Override
    public Future<Optional<OverseenSitting>> sitting(Reach officer, UUID sittingId) {
        return store.query(OverseeingSql.SITTING, Tuple.of(officer.personId(), officer.codes(), sittingId))
                .map(rows -> all(rows, OverseeingStore::overseen).stream().findFirst());
    }

    @Override
    public Future<List<OverseenSitting>> sittings(Reach officer) {
        return store.query(OverseeingSql.SITTINGS, Tuple.of(officer.personId()).addArrayOfString(officer.codes()))
                .map(rows -> all(rows, OverseeingStore::overseen));
    }

    @Override
    public Future<Set<UUID>> units(Reach officer) {
        return store.query(OverseeingSql.UNITS, Tuple.of(officer.personId()).addArrayOfString(officer.codes()))
                .map(rows -> new HashSet<>(all(rows, row -> row.getUUID("id"))));
    }

    @Override
    public Future<Roster> of(UUID sittingId) {
        return store.query(OverseeingSql.ROSTER, Tuple.of(sittingId)).map(rows -> {
            List<Roster.Seat> seats = new ArrayList<>(rows.size());
            Map<UUID, String> unitNames = new HashMap<>();
            for (Row row : rows) {
                UUID unit = row.getUUID("unit_id");
                unitNames.put(unit, row.getString("unit_name"));
                seats.add(new Roster.Seat(row.getUUID("id"), row.getString("name"), row.getString("identity"), unit));
            }
            return new Roster(seats, unitNames);
        });
    }

    @Override
    public Future<List<Sitting>> recent(Duration sinceClosing) {
        return store.query(OverseeingSql.RECENT, Tuple.of((double) sinceClosing.toSeconds()))
                .map(rows -> all(rows, OverseeingStore::sitting));
    }

    private static OverseenSitting overseen(Row row) {
        return new OverseenSitting(
                sitting(row),
                row.getBoolean("cancelled"),
                row.getString("title"),
                row.getString("unit_name"),
                row.getInteger("due"));
    }

    private static Sitting sitting(Row row) {
        return new Sitting(
                row.getUUID("id"),
                row.getUUID("exam_id"),
                row.getOffsetDateTime("opens_at").toInstant(),
                row.getOffsetDateTime("closes_at").toInstant());
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }
}
