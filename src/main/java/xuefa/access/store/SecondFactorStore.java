package xuefa.access.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.Base32;
import xuefa.access.OneTimeCode;
import xuefa.access.Totp;
import xuefa.access.flow.SecondFactors;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Second factors in PostgreSQL, their secrets sealed. */
public final class SecondFactorStore implements SecondFactors {
    static final String SECRET = "second_factor.secret";
    private static final String RECOVERY = "recovery_code.code_hash";

    private final RecordStore store;
    private final FieldCipher cipher;

    public SecondFactorStore(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    @Override
    public Future<Optional<Factor>> inForce(UUID personId) {
        return store.query(SecondFactorSql.IN_FORCE, Tuple.of(personId))
                .map(rows -> AccountStore.first(rows, this::read));
    }

    @Override
    public Future<Optional<Kept>> kept(UUID personId) {
        return store.query(SecondFactorSql.IN_FORCE, Tuple.of(personId))
                .map(rows -> AccountStore.first(
                        rows,
                        row -> new Kept(row.getOffsetDateTime("confirmed_at").toInstant(), row.getInteger("codes"))));
    }

    private Factor read(Row row) {
        UUID id = row.getUUID("id");
        String secret = cipher.open(SECRET, id, row.getBuffer("secret").getBytes());
        return new Factor(id, new Totp(new Base32(secret)), row.getLong("last_step"));
    }

    @Override
    public Future<Boolean> take(UUID factorId, long step) {
        return store.query(SecondFactorSql.TAKE, Tuple.of(factorId, step)).map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Boolean> useRecovery(UUID factorId, UUID personId, OneTimeCode code, Actor actor) {
        Buffer[] hashes = cipher.hashes(RECOVERY, code.text()).stream()
                .map(Buffer::buffer)
                .toArray(Buffer[]::new);
        return store.inTransaction(
                tx -> tx.query(SecondFactorSql.USE_RECOVERY, Tuple.of(factorId).addValue(hashes))
                        .compose(rows -> rows.rowCount() == 0
                                ? Future.succeededFuture(false)
                                : AuditEntries.add(tx, actor, Deed.of("access.recoveryCodeUsed", "account", personId))
                                        .map(true)));
    }

    @Override
    public Future<Void> begin(UUID personId, Totp totp) {
        return store.inTransaction(tx -> tx.query(SecondFactorSql.FORGET_BEGUN, Tuple.of(personId))
                .compose(done -> add(tx, personId, totp))
                .mapEmpty());
    }

    /** Gives one to all who need one and have none, and shows its codes to everybody: for the demo. */
    public Future<Void> showAll() {
        return store.inTransaction(
                tx -> tx.query(SecondFactorSql.LACKING, Tuple.tuple()).compose(rows -> {
                    Future<Void> all = Future.succeededFuture();
                    for (Row row : rows) {
                        UUID personId = row.getUUID("person_id");
                        all = all.compose(before -> add(tx, personId, Totp.fresh()))
                                .compose(id -> tx.query(SecondFactorSql.SHOW, Tuple.of(id)))
                                .mapEmpty();
                    }
                    return all;
                }));
    }

    /** Of an account of the demo. */
    public record Shown(String username, String name, List<String> roles, Factor factor) {}

    /** Empty wherever this is no demo. */
    public Future<List<Shown>> shown() {
        return store.query(SecondFactorSql.SHOWN, Tuple.tuple()).map(rows -> rows.stream()
                .map(row -> new Shown(
                        row.getString("username"),
                        row.getString("name"),
                        List.of(row.getArrayOfStrings("roles")),
                        read(row)))
                .toList());
    }

    /** Whether {@link #shown} shows any. */
    public Future<Boolean> areShown() {
        return store.query(SecondFactorSql.ARE_SHOWN)
                .map(rows -> rows.iterator().next().getBoolean("shown"));
    }

    private Future<UUID> add(Tx tx, UUID personId, Totp totp) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(SECRET, id, totp.secret().text());
        return tx.query(SecondFactorSql.BEGIN, Tuple.of(id, personId, Buffer.buffer(sealed)))
                .map(id);
    }

    @Override
    public Future<Optional<Factor>> begun(UUID personId) {
        return store.query(SecondFactorSql.BEGUN, Tuple.of(personId)).map(rows -> AccountStore.first(rows, this::read));
    }

    @Override
    public Future<Void> confirm(Factor factor, UUID personId, long step, List<OneTimeCode> recovery, Actor actor) {
        Buffer[] hashes = recovery.stream()
                .map(code -> Buffer.buffer(cipher.hash(RECOVERY, code.text())))
                .toArray(Buffer[]::new);
        return store.inTransaction(tx -> tx.query(SecondFactorSql.END, Tuple.of(personId))
                .compose(done -> tx.query(SecondFactorSql.CONFIRM, Tuple.of(factor.id(), step)))
                .compose(done -> tx.query(
                        SecondFactorSql.ADD_RECOVERY, Tuple.of(factor.id()).addValue(hashes)))
                .compose(done -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of("access.secondFactorSet", "account", personId)
                                .after(JsonNodeFactory.instance.objectNode().put("recoveryCodes", recovery.size())))));
    }

    @Override
    public Future<Boolean> remove(UUID personId, Actor actor, String reason) {
        return store.inTransaction(tx -> tx.query(SecondFactorSql.END, Tuple.of(personId))
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("access.secondFactorRemoved", "account", personId)
                                                .because(reason))
                                .map(true)));
    }
}
