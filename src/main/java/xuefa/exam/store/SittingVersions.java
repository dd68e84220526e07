package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.shared.store.RecordStore.Tx;

/** What sittings were announced as, version by version: the record holds the sittings against it. */
final class SittingVersions {
    /** $1 sitting. */
    private static final String ADD = """
            insert into sitting_version (sitting_id, version, exam_id, opens_at, closes_at, roster_rule, roster_closes_at, cancelled_at)
            select id, version, exam_id, opens_at, closes_at, roster_rule, roster_closes_at, cancelled_at from sitting where id = $1
            returning version
            """;

    private SittingVersions() {}

    /** Keeps the sitting as it is now, in the transaction that made it so. */
    static Future<Void> add(Tx tx, UUID sittingId) {
        return tx.query(ADD, Tuple.of(sittingId)).compose(rows -> {
            Row row = rows.iterator().next();
            return ToSeal.add(tx, Kinds.SITTING, sittingId + "/" + row.getInteger("version"));
        });
    }
}
