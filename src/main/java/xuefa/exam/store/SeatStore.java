package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Exams.Timed;
import xuefa.exam.flow.Seats;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;

/** Seats in PostgreSQL; what many ask at once is asked together. One instance an event loop. */
public final class SeatStore implements Seats {
    private record Asked(UUID personId, UUID sittingId) {}

    private final Gathering<Asked, Timed<Optional<Sitting>>> gathering;

    public SeatStore(Vertx vertx, PgConnectOptions options) {
        gathering = Gathering.single(vertx, options, new Reading());
    }

    @Override
    public Future<Timed<Optional<Sitting>>> seat(UUID personId, UUID sittingId) {
        return gathering.ask(new Asked(personId, sittingId));
    }

    private static final class Reading implements Gathering.Work<Asked, Timed<Optional<Sitting>>> {
        @Override
        public Object key(Asked asked) {
            return asked;
        }

        @Override
        public int rows(Asked asked) {
            return 1;
        }

        @Override
        public Future<List<Optional<Timed<Optional<Sitting>>>>> write(List<Asked> batch, Lane lane) {
            Integer[] numbers = new Integer[batch.size()];
            Arrays.setAll(numbers, i -> i);
            Tuple parameters = Tuple.tuple()
                    .addValue(numbers)
                    .addValue(batch.stream().map(Asked::personId).toArray(UUID[]::new))
                    .addValue(batch.stream().map(Asked::sittingId).toArray(UUID[]::new));
            return lane.use(connection ->
                    connection.preparedQuery(ExamSql.SEATS).execute(parameters).map(rows -> read(batch.size(), rows)));
        }

        private static List<Optional<Timed<Optional<Sitting>>>> read(int size, RowSet<Row> rows) {
            List<Optional<Timed<Optional<Sitting>>>> seats = new ArrayList<>(
                    Collections.nCopies(size, Optional.of(new Timed<>(Optional.empty(), Instant.EPOCH))));
            for (Row row : rows) {
                Instant now = row.getOffsetDateTime("now").toInstant();
                seats.set(row.getInteger("n"), Optional.of(new Timed<>(Optional.of(ExamStore.sitting(row)), now)));
            }
            return seats;
        }
    }
}
