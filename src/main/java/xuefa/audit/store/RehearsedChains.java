package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import xuefa.shared.store.RecordStore.Tx;

/** The chains of rehearsals, which go with them. Only for a user of the database who may remove rows. */
public final class RehearsedChains {
    private static final String FORGET_WAITING = """
            delete from seal_due
            where kind in ('attempt', 'lateAnswers', 'result', 'timeGrant', 'sitting', 'roster') and split_part(key, '/', 1) in (
              select id::text from attempt where sitting_id = $1 union all select $1::uuid::text)
            """;

    private static final String FORGET = """
            with blocks as (delete from seal_block where chain = $1), salts as (delete from seal_salt where chain = $1)
            delete from seal_leaf where chain = $1
            """;

    private RehearsedChains() {}

    /** Before the attempts of the sitting are removed. */
    public static Future<Void> forgetWaiting(Tx tx, UUID sittingId) {
        return tx.query(FORGET_WAITING, Tuple.of(sittingId)).mapEmpty();
    }

    /** After they are. */
    public static Future<Void> forget(Tx tx, UUID sittingId) {
        return tx.query(FORGET, Tuple.of("rehearsal-" + sittingId)).mapEmpty();
    }
}
