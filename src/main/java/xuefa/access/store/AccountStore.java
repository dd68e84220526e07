package xuefa.access.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import xuefa.access.Account;
import xuefa.access.Hold;
import xuefa.access.Profile;
import xuefa.access.Token;
import xuefa.access.Visit;
import xuefa.access.flow.Accounts;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/** Accounts in PostgreSQL. */
public final class AccountStore implements Accounts {
    /** What is hashed with the key that is not in the database. */
    static final String PLACE = "familiar_place.place_hash";

    private final RecordStore store;
    private final FieldCipher cipher;

    public AccountStore(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    @Override
    public Future<Sought> seek(String username, Visit visit) {
        String name = Digests.hex(cipher.hash("account.username", username.toLowerCase(Locale.ROOT)))
                .substring(4, 28);
        return seek(AccountSql.SEEK, username, name, visit);
    }

    @Override
    public Future<Sought> seek(UUID personId, Visit visit) {
        return seek(AccountSql.SEEK_BY_PERSON, personId, personId.toString(), visit);
    }

    private Future<Sought> seek(String sql, Object whom, String name, Visit visit) {
        String device = visit.device().map(Token::hash).orElse("");
        Buffer[] places =
                cipher.hashes(PLACE, visit.place()).stream().map(Buffer::buffer).toArray(Buffer[]::new);
        Tuple asked = Tuple.of(whom, device.isEmpty() ? Buffer.buffer() : SessionStore.bytes(device));
        return store.query(sql, asked.addValue(places)).map(rows -> first(
                        rows,
                        row -> new Sought(
                                Optional.of(read(row)),
                                name,
                                row.getBoolean("own_device") ? device : "",
                                row.getBoolean("familiar")))
                .orElse(new Sought(Optional.empty(), name, "", false)));
    }

    @Override
    public Future<Optional<Account>> of(UUID personId) {
        return store.query(AccountSql.OF, Tuple.of(personId)).map(rows -> first(rows, AccountStore::read));
    }

    private static Account read(Row row) {
        return new Account(
                row.getUUID("person_id"),
                row.getString("username"),
                Optional.ofNullable(row.getString("password_hash")),
                new Hold.Standing(row.getBoolean("issued"), row.getBoolean("factor"), row.getBoolean("demanding")));
    }

    @Override
    public Future<Void> rehashed(UUID personId, String before, String after) {
        return store.query(AccountSql.REHASH, Tuple.of(personId, before, after)).mapEmpty();
    }

    @Override
    public Future<Void> changePassword(UUID personId, String hash, Actor actor) {
        return store.inTransaction(tx -> tx.query(AccountSql.CHANGE_PASSWORD, Tuple.of(personId, hash))
                .compose(done -> AuditEntries.add(tx, actor, Deed.of("access.passwordChanged", "account", personId))));
    }

    @Override
    public Future<Void> failed(Sought sought, Visit visit, String way) {
        Deed deed = sought.account()
                .map(account -> Deed.of("access.signInFailed", "account", account.personId()))
                .orElse(Deed.of("access.signInFailed", "unknownName", sought.name()))
                .after(JsonNodeFactory.instance.objectNode().put("way", way));
        Actor stranger = new Actor(Optional.empty(), visit.address(), "");
        return store.inTransaction(tx -> AuditEntries.add(tx, stranger, deed));
    }

    @Override
    public Future<Optional<Profile>> profile(UUID personId) {
        return store.query(AccessSql.PROFILE, Tuple.of(personId))
                .map(rows -> first(
                        rows,
                        row -> new Profile(
                                row.getUUID("id"),
                                row.getString("name"),
                                row.getUUID("unit_id"),
                                row.getString("unit_name"),
                                Set.of(row.getArrayOfStrings("roles")),
                                row.getBoolean("demo"))));
    }

    static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> reading) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(reading.apply(rows.iterator().next()));
    }
}
