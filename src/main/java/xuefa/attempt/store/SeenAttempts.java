package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.SeqRange;
import xuefa.attempt.flow.Attempts.Seen;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;

/** Reads many attempts and their answers in two statements. The attempts are there. */
final class SeenAttempts implements Gathering.Work<UUID, Seen> {
    @Override
    public Object key(UUID attemptId) {
        return attemptId;
    }

    @Override
    public int rows(UUID attemptId) {
        return 1;
    }

    @Override
    public Future<List<Optional<Seen>>> write(List<UUID> batch, Lane lane) {
        return lane.use(connection -> {
            Future<Map<UUID, AttemptRow>> rows = rows(connection, batch);
            Future<RecordedAnswers> answers = RecordedAnswers.of(connection, batch);
            return Future.all(rows, answers).map(both -> batch.stream()
                    .map(id -> Optional.of(
                            seen(Objects.requireNonNull(rows.result().get(id)), answers.result())))
                    .toList());
        });
    }

    private static Future<Map<UUID, AttemptRow>> rows(SqlConnection connection, List<UUID> ids) {
        return connection
                .preparedQuery(AttemptSql.STATE)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, AttemptRow> byId = new HashMap<>();
                    for (Row row : rows) {
                        byId.put(row.getUUID("id"), AttemptRows.read(row));
                    }
                    return byId;
                });
    }

    private static Seen seen(AttemptRow row, RecordedAnswers answers) {
        SortedSet<Integer> received = answers.received(row.id(), row.epoch());
        return new Seen(
                row,
                received.isEmpty() ? 0 : received.last(),
                SeqRange.highWater(0, received),
                answers.newest(row.id()));
    }
}
