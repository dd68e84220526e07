package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import xuefa.people.flow.Retained;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Rows that the record doesn't protect, and that go.
 *
 * @param counting a select of {@code n}; {@code $1} before
 * @param erasing {@code $1} before, {@code $2} at most
 */
public record RetainedRows(String kind, boolean isByCommand, String counting, String erasing) implements Retained {
    @Override
    public Future<Long> count(Tx tx, Instant before) {
        return tx.query(counting, Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getLong("n"));
    }

    @Override
    public Future<Long> erase(Tx tx, Instant before, int most) {
        return tx.query(erasing, Tuple.of(before.atOffset(ZoneOffset.UTC), most))
                .map(rows -> (long) rows.rowCount());
    }
}
