package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.flow.Attempts.Place;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Exams.Timed;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;

/** Reads the places of many people in one statement. */
final class AskedPlaces implements Gathering.Work<AskedPlaces.Asked, Timed<Optional<Place>>> {
    record Asked(UUID sittingId, UUID personId) {}

    @Override
    public Object key(Asked asked) {
        return asked;
    }

    @Override
    public int rows(Asked asked) {
        return 1;
    }

    @Override
    public Future<List<Optional<Timed<Optional<Place>>>>> write(List<Asked> batch, Lane lane) {
        Integer[] numbers = new Integer[batch.size()];
        java.util.Arrays.setAll(numbers, i -> i);
        Tuple parameters = Tuple.tuple()
                .addValue(numbers)
                .addValue(batch.stream().map(Asked::sittingId).toArray(UUID[]::new))
                .addValue(batch.stream().map(Asked::personId).toArray(UUID[]::new));
        return lane.use(connection ->
                connection.preparedQuery(AttemptSql.PLACE).execute(parameters).map(rows -> read(batch.size(), rows)));
    }

    private static List<Optional<Timed<Optional<Place>>>> read(int size, RowSet<Row> rows) {
        List<Optional<Timed<Optional<Place>>>> places =
                new ArrayList<>(Collections.nCopies(size, Optional.of(new Timed<>(Optional.empty(), Instant.EPOCH))));
        for (Row row : rows) {
            Sitting sitting = new Sitting(
                    row.getUUID("id"),
                    row.getUUID("exam_id"),
                    row.getOffsetDateTime("opens_at").toInstant(),
                    row.getOffsetDateTime("closes_at").toInstant());
            Place place = new Place(
                    sitting,
                    row.getUUID("unit_id"),
                    row.getInteger("used"),
                    Optional.ofNullable(row.getUUID("open")),
                    row.getBoolean("barred"));
            places.set(
                    row.getInteger("n"),
                    Optional.of(new Timed<>(
                            Optional.of(place), row.getOffsetDateTime("now").toInstant())));
        }
        return places;
    }
}
