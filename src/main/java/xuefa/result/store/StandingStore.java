package xuefa.result.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.Standing;
import xuefa.exam.flow.Standings;
import xuefa.shared.Marks;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;

/** Standings in PostgreSQL; what many ask at once is asked together. One instance an event loop. */
public final class StandingStore implements Standings {
    private final Gathering<UUID, Map<UUID, Standing>> gathering;

    public StandingStore(Vertx vertx, PgConnectOptions options) {
        gathering = Gathering.single(vertx, options, new Reading());
    }

    @Override
    public Future<Map<UUID, Standing>> of(UUID personId) {
        return gathering.ask(personId);
    }

    private static final class Reading implements Gathering.Work<UUID, Map<UUID, Standing>> {
        @Override
        public Object key(UUID personId) {
            return personId;
        }

        @Override
        public int rows(UUID personId) {
            return 1;
        }

        @Override
        public Future<List<Optional<Map<UUID, Standing>>>> write(List<UUID> batch, Lane lane) {
            return lane.use(connection ->
                            connection.preparedQuery(ResultSql.STANDINGS).execute(Tuple.of(batch.toArray(UUID[]::new))))
                    .map(Reading::byPerson)
                    .map(found -> batch.stream()
                            .map(person -> Optional.of(found.getOrDefault(person, Map.of())))
                            .toList());
        }

        private static Map<UUID, Map<UUID, Standing>> byPerson(RowSet<Row> rows) {
            Map<UUID, Map<UUID, Standing>> found = new HashMap<>();
            for (Row row : rows) {
                found.computeIfAbsent(row.getUUID("person_id"), person -> new HashMap<>())
                        .put(row.getUUID("sitting_id"), standing(row));
            }
            return found;
        }

        private static Standing standing(Row row) {
            return new Standing(
                    row.getInteger("used"),
                    Optional.ofNullable(row.getUUID("open")),
                    Optional.ofNullable(row.getUUID("newest")),
                    Optional.ofNullable(row.getInteger("best")).map(Marks::new));
        }
    }
}
