package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import xuefa.access.Account;
import xuefa.access.Profile;
import xuefa.access.flow.Accounts;
import xuefa.shared.store.RecordStore;

/** Accounts in PostgreSQL. */
public final class AccountStore implements Accounts {
    private final RecordStore store;

    public AccountStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Optional<Account>> byUsername(String username) {
        return store.query(AccessSql.ACCOUNT, Tuple.of(username))
                .map(rows -> first(
                        rows,
                        row -> new Account(
                                row.getUUID("person_id"), row.getString("username"), row.getString("password_hash"))));
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

    private static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> reading) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(reading.apply(rows.iterator().next()));
    }
}
