package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import xuefa.access.Hold;
import xuefa.access.flow.Sessions.Opening;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore.Tx;

/** Remembers the devices and places from where somebody got in. */
public final class KnownPlaces {
    private final FieldCipher cipher;

    public KnownPlaces(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Nothing is known of somebody who still owes the second factor. */
    Future<Void> know(Tx tx, Opening opening) {
        if (opening.hold() == Hold.SECOND_FACTOR) {
            return Future.succeededFuture();
        }
        Buffer place =
                Buffer.buffer(cipher.hash(AccountStore.PLACE, opening.visit().place()));
        Future<Void> device = opening.visit().device().isEmpty()
                ? Future.succeededFuture()
                : tx.query(
                                AccessSql.KNOW_DEVICE,
                                Tuple.of(
                                        SessionStore.bytes(
                                                opening.visit().device().get().hash()),
                                        opening.personId()))
                        .mapEmpty();
        return device.compose(done -> tx.query(AccessSql.KNOW_PLACE, Tuple.of(opening.personId(), place)))
                .mapEmpty();
    }
}
