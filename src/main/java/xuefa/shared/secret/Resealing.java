package xuefa.shared.secret;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Seals anew what was sealed with an older key or by another method: in small transactions, while servers run, and from where it was
 * left when it is broken off.
 */
public final class Resealing {
    private static final int CHUNK = 500;

    private final RecordStore store;
    private final FieldCipher cipher;

    public Resealing(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    /**
     * All columns, one after the other. Fails when the record is away or a value doesn't open; what was done until then stays done.
     *
     * @param told how many values were sealed anew until now
     * @return how many values were sealed anew
     */
    public Future<Long> reseal(List<SealedColumn> columns, LongConsumer told) {
        Future<Long> all = Future.succeededFuture(0L);
        for (SealedColumn column : columns) {
            all = all.compose(before -> reseal(column, before, told));
        }
        return all;
    }

    /** How many values are sealed with an older key or by another method. */
    public Future<Long> left(List<SealedColumn> columns) {
        Future<Long> all = Future.succeededFuture(0L);
        for (SealedColumn column : columns) {
            all = all.compose(before -> store.query(column.left(), Tuple.of(head()))
                    .map(rows -> before + rows.iterator().next().getLong("left")));
        }
        return all;
    }

    private Future<Long> reseal(SealedColumn column, long before, LongConsumer told) {
        return store.inTransaction(tx -> tx.query(column.stale(), Tuple.of(head(), CHUNK))
                        .compose(rows -> rows.size() == 0
                                ? Future.succeededFuture(0)
                                : change(tx, column, rows).map(rows.size())))
                .compose(done -> {
                    told.accept(before + done);
                    return done == 0 ? Future.succeededFuture(before) : reseal(column, before + done, told);
                });
    }

    private Future<RowSet<Row>> change(Tx tx, SealedColumn column, RowSet<Row> rows) {
        UUID[] ids = new UUID[rows.size()];
        Buffer[] sealed = new Buffer[rows.size()];
        Buffer[] hashes = new Buffer[rows.size()];
        int i = 0;
        for (Row row : rows) {
            ids[i] = row.getUUID("id");
            String text = cipher.open(
                    column.purpose(), ids[i], row.getBuffer("sealed").getBytes());
            sealed[i] = Buffer.buffer(cipher.seal(column.purpose(), ids[i], text));
            hashes[i] = Buffer.buffer(cipher.hash(column.purpose(), text));
            i++;
        }
        Tuple changed = Tuple.tuple().addValue(ids).addValue(sealed);
        return tx.query(column.change(), column.hashed() ? changed.addValue(hashes) : changed);
    }

    private Buffer head() {
        return Buffer.buffer(cipher.head());
    }
}
