package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.flow.Attempts.Start;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;

/** Adds many attempts with their papers in one statement. */
final class NewAttempts implements Gathering.Work<Start, Optional<AttemptRow>> {
    private final AttemptFileStore files;

    NewAttempts(AttemptFileStore files) {
        this.files = files;
    }

    @Override
    public Object key(Start start) {
        return List.of(start.file().sittingId(), start.file().personId());
    }

    @Override
    public int rows(Start start) {
        return 1;
    }

    @Override
    public Future<List<Optional<Optional<AttemptRow>>>> write(List<Start> batch, Lane lane) {
        Tuple parameters = Tuple.tuple()
                .addValue(ids(batch, AttemptFile::id))
                .addValue(ids(batch, AttemptFile::sittingId))
                .addValue(ids(batch, AttemptFile::personId))
                .addValue(batch.stream().map(each -> each.file().number()).toArray(Integer[]::new))
                .addValue(batch.stream().map(Start::minutes).toArray(Integer[]::new))
                .addValue(batch.stream().map(Start::graceSeconds).toArray(Integer[]::new))
                .addValue(batch.stream().map(each -> each.file().paperDigest()).toArray(String[]::new))
                .addValue(batch.stream()
                        .map(each -> Buffer.buffer(each.paper().bytes()))
                        .toArray(Buffer[]::new));
        return lane.use(connection ->
                connection.preparedQuery(AttemptSql.START).execute(parameters).map(rows -> read(batch, rows)));
    }

    private static UUID[] ids(List<Start> batch, Function<AttemptFile, UUID> id) {
        return batch.stream().map(each -> id.apply(each.file())).toArray(UUID[]::new);
    }

    private List<Optional<Optional<AttemptRow>>> read(List<Start> batch, RowSet<Row> rows) {
        Map<UUID, AttemptRow> started = new HashMap<>();
        for (Row row : rows) {
            AttemptRow attempt = AttemptRows.read(row);
            started.put(attempt.id(), attempt);
        }
        batch.stream()
                .map(Start::file)
                .filter(file -> started.containsKey(file.id()))
                .forEach(files::remember);
        return batch.stream()
                .map(each ->
                        Optional.of(Optional.ofNullable(started.get(each.file().id()))))
                .toList();
    }
}
