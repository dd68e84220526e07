package xuefa.audit.store;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import xuefa.audit.Vouching;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/** Names rows that are to be sealed, in the transaction that writes them. Whatever is not named counts as slipped in. */
public final class ToSeal {
    private static final String ADD = """
            insert into seal_due (id, kind, key, proof) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[])
            """;

    private ToSeal() {}

    /**
     * @param kind a name of {@link xuefa.audit.Kinds}
     * @param keys the primary keys, each as text; several columns are joined by a slash
     */
    public static Future<Void> add(Tx tx, String kind, Collection<?> keys) {
        if (keys.isEmpty()) {
            return Future.succeededFuture();
        }
        Vouching vouching = Vouching.with(tx.voucher());
        List<String> all = keys.stream().map(Object::toString).toList();
        var columns = new Columns<>(all)
                .uuid(key -> Ids.next())
                .text(key -> kind)
                .text(key -> key)
                .bytes(key -> vouching.proof(kind, key));
        return tx.query(ADD, columns.tuple()).mapEmpty();
    }

    public static Future<Void> add(Tx tx, String kind, Object key) {
        return add(tx, kind, List.of(key));
    }
}
