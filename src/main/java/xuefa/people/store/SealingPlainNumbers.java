package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.Pinyin;
import xuefa.people.SearchTerms;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Seals the identity numbers that versions before this one kept plain, in small transactions, and drops their column when none is left.
 * May be broken off and repeated; several nodes may do it at once.
 */
public final class SealingPlainNumbers {
    private static final int CHUNK = 500;

    private final RecordStore store;
    private final FieldCipher cipher;

    public SealingPlainNumbers(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    /** How many were plain. Fails when the record is away; what was done until then stays done. */
    public Future<Long> seal() {
        return store.query(PlainNumbersSql.IS_THERE)
                .compose(found -> found.rowCount() == 0 ? Future.succeededFuture(0L) : seal(0));
    }

    private Future<Long> seal(long before) {
        return store.inTransaction(tx -> tx.query(PlainNumbersSql.PLAIN, Tuple.of(CHUNK))
                        .compose(rows -> rows.size() == 0
                                ? tx.query(PlainNumbersSql.DROP, Tuple.tuple()).map(0)
                                : seal(tx, rows).map(rows.size())))
                .compose(done -> done == 0 ? Future.succeededFuture(before) : seal(before + done));
    }

    private record Sealed(
            UUID id, Optional<Buffer> sealed, Optional<Buffer> hash, String masked, String pinyin, String terms) {}

    private Future<Void> seal(Tx tx, RowSet<Row> rows) {
        List<Sealed> sealed = new ArrayList<>();
        for (Row row : rows) {
            sealed.add(
                    seal(row.getUUID("id"), row.getString("name"), row.getString("number"), row.getBoolean("virtual")));
        }
        var columns = new Columns<>(sealed)
                .uuid(Sealed::id)
                .bytes(each -> each.sealed().map(Buffer::getBytes).orElse(null))
                .bytes(each -> each.hash().map(Buffer::getBytes).orElse(null))
                .text(Sealed::masked)
                .text(Sealed::pinyin)
                .text(Sealed::terms);
        return tx.query(PlainNumbersSql.KEEP, columns.tuple()).mapEmpty();
    }

    /** Whoever is virtual had a word there that is no number. */
    private Sealed seal(UUID id, String name, String number, boolean virtual) {
        String terms = new JsonArray(
                        SearchTerms.of(new Person(id, name, Optional.empty(), Optional.empty(), Optional.empty())))
                .encode();
        if (virtual) {
            return new Sealed(id, Optional.empty(), Optional.empty(), "", Pinyin.of(name), terms);
        }
        return new Sealed(
                id,
                Optional.of(Buffer.buffer(cipher.seal(SealedPerson.IDENTITY, id, number))),
                Optional.of(Buffer.buffer(cipher.hash(SealedPerson.IDENTITY, number))),
                masked(number),
                Pinyin.of(name),
                terms);
    }

    private static String masked(String number) {
        try {
            return new IdentityNumber(number).masked();
        } catch (IllegalArgumentException unusual) {
            return "*".repeat(Math.min(18, number.length()));
        }
    }
}
