package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.access.Session;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.Lane;

/** Reads many sessions, by the hashes of their tokens, in one statement. */
final class AskedSessions implements Gathering.Work<String, Optional<Session>> {
    @Override
    public Object key(String hash) {
        return hash;
    }

    @Override
    public int rows(String hash) {
        return 1;
    }

    @Override
    public Future<List<Optional<Optional<Session>>>> write(List<String> batch, Lane lane) {
        Buffer[] hashes = batch.stream().map(SessionStore::bytes).toArray(Buffer[]::new);
        return lane.use(connection -> connection
                        .preparedQuery(AccessSql.FIND)
                        .execute(Tuple.tuple().addValue(hashes)))
                .map(rows -> {
                    Map<String, Session> found = new HashMap<>();
                    for (Row row : rows) {
                        byte[] hash = row.getBuffer("token_hash").getBytes();
                        found.put(HexFormat.of().formatHex(hash), SessionRow.read(row));
                    }
                    return batch.stream()
                            .map(hash -> Optional.of(Optional.ofNullable(found.get(hash))))
                            .toList();
                });
    }
}
