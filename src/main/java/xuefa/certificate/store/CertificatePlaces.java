package xuefa.certificate.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import xuefa.shared.store.RecordStore;

/**
 * Takes certificates along to where their holders' posts begin on a new day. Changes of posts themselves are followed by triggers in
 * the transaction of the change. Any number of nodes may do it.
 */
public final class CertificatePlaces {
    private static final String NEW_DAY = "update certificate_round set day = $1 where day is distinct from $1";

    private final RecordStore store;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param store a patient one: all certificates are looked at */
    public CertificatePlaces(RecordStore store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** Once a day. How many moved; fails when the record is away. */
    public Future<Integer> follow() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return store.inTransaction(tx -> tx.query(NEW_DAY, Tuple.of(today))
                .compose(changed -> changed.rowCount() == 0
                        ? Future.succeededFuture(0)
                        : tx.query("select move_certificates(null) as moved", Tuple.tuple())
                                .map(rows -> rows.iterator().next().getInteger("moved"))));
    }
}
