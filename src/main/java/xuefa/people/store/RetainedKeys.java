package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.store.Erasing;
import xuefa.people.flow.Retained;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore.Tx;

/**
 * What the record protects: its content goes, its digest and a tombstone stay, so that a verification tells this from tampering.
 *
 * @param kind of the rule
 * @param protectedKind of {@link Kinds}
 * @param keys SQL after {@code from}: rows older than {@code $1}, whose key is {@code key}
 * @param key SQL expression
 */
public record RetainedKeys(String kind, String protectedKind, String key, String keys) implements Retained {
    private String from() {
        return " from " + keys + " and not exists (select 1 from seal_erasure x where x.kind = $2 and x.key = " + key
                + ")";
    }

    @Override
    public boolean isByCommand() {
        return true;
    }

    @Override
    public Future<Long> count(Tx tx, Instant before) {
        return tx.query("select count(*) as n" + from(), older(before))
                .map(rows -> rows.iterator().next().getLong("n"));
    }

    @Override
    public Future<Long> erase(Tx tx, Instant before, int most) {
        Kind found = Kinds.of(protectedKind).orElseThrow();
        return tx.query(
                        "select " + key + " as key" + from() + " limit $3",
                        older(before).addInteger(most))
                .compose(rows -> {
                    List<String> due = new ArrayList<>();
                    rows.forEach(row -> due.add(row.getString("key")));
                    return Erasing.erase(tx, Actor.CLOCK, found, due, kind, "保存期限届满");
                })
                .map(erased -> (long) erased);
    }

    private Tuple older(Instant before) {
        return Tuple.of(before.atOffset(ZoneOffset.UTC), protectedKind);
    }
}
