package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.bank.ReadLaw;
import xuefa.bank.flow.Banks;
import xuefa.bank.flow.PersonRef;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Banks in PostgreSQL. */
public final class BankStore implements Banks {
    private final RecordStore store;

    public BankStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Set<String>> of(UUID personId, UUID bankId) {
        return store.query(BankSql.ROLES_IN, Tuple.of(personId, bankId))
                .map(rows -> rows.size() == 0 ? Set.of() : roles(rows.iterator().next()));
    }

    static Set<String> roles(Row row) {
        String[] roles = row.getArrayOfStrings("roles");
        return roles == null ? Set.of() : Set.of(roles);
    }

    @Override
    public Future<List<Bank>> all(UUID personId) {
        return store.query(BankSql.ALL, Tuple.of(personId)).map(rows -> list(rows, BankStore::bank));
    }

    @Override
    public Future<Optional<Bank>> one(UUID personId, UUID bankId) {
        return store.query(BankSql.ONE, Tuple.of(personId, bankId)).map(rows -> list(rows, BankStore::bank).stream()
                .filter(bank -> !bank.roles().isEmpty())
                .findFirst());
    }

    private static Bank bank(Row row) {
        var counts = new HashMap<String, Integer>();
        String written = row.getString("counts");
        if (written != null) {
            new JsonObject(written).forEach(each -> counts.put(each.getKey(), ((Number) each.getValue()).intValue()));
        }
        return new Bank(
                row.getUUID("id"),
                row.getString("name"),
                new UnitRef(row.getUUID("unit_id"), row.getString("unit_name")),
                roles(row),
                Map.copyOf(counts));
    }

    @Override
    public Future<List<UnitRef>> unitsOf(UUID editorId) {
        return store.query(BankSql.UNITS, Tuple.of(editorId))
                .map(rows -> list(rows, row -> new UnitRef(row.getUUID("id"), row.getString("name"))));
    }

    @Override
    public Future<Founded> found(UUID editorId, UUID unitId, String name) {
        UUID bankId = Ids.next();
        return store.inTransaction(tx -> tx.query(BankSql.FOUND, Tuple.of(bankId, editorId, unitId, name))
                        .compose(added -> added.rowCount() == 0
                                ? Future.succeededFuture(added)
                                : BankDeeds.add(
                                                tx,
                                                editorId,
                                                bankId,
                                                Deed.of("bank.founded", "bank", bankId)
                                                        .after(BankDeeds.json().put("name", name)))
                                        .map(added)))
                .compose(added -> added.rowCount() == 1
                        ? Future.succeededFuture(new Founded.New(bankId))
                        : store.query(BankSql.FOUNDED, Tuple.of(editorId, unitId, name))
                                .map(rows -> rows.size() == 1
                                                && roles(rows.iterator().next()).contains("editor")
                                        ? new Founded.There(
                                                rows.iterator().next().getUUID("id"))
                                        : new Founded.NoSuchUnit()));
    }

    @Override
    public Future<Filters> filters(UUID bankId) {
        return store.query(BankSql.TOPICS, Tuple.of(bankId))
                .compose(topics -> store.query(BankSql.AUTHORS, Tuple.of(bankId))
                        .map(authors -> new Filters(
                                list(topics, row -> row.getString("topic")),
                                list(authors, row -> new PersonRef(row.getUUID("id"), row.getString("name"))))));
    }

    @Override
    public Future<List<ReadLaw>> laws(UUID bankId) {
        return store.query(BankSql.LAWS, Tuple.of(bankId)).map(BankLaws::read);
    }

    @Override
    public Future<Map<String, InLibrary>> inLibrary(UUID bankId) {
        return store.query(BankSql.IN_LIBRARY, Tuple.of(bankId)).map(rows -> {
            var byTitle = new HashMap<String, InLibrary>();
            for (Row row : rows) {
                UUID versionId = row.getUUID("id");
                LocalDate passedOn = row.getLocalDate("passed_on");
                Optional<Newer> newer =
                        row.getBoolean("newer") ? Optional.of(new Newer(versionId, passedOn)) : Optional.empty();
                byTitle.merge(
                        row.getString("title"), new InLibrary(Map.of(passedOn, versionId), newer), (one, other) -> {
                            var ids = new HashMap<>(one.libraryIds());
                            ids.putAll(other.libraryIds());
                            return new InLibrary(Map.copyOf(ids), one.newer().or(other::newer));
                        });
            }
            return Map.copyOf(byTitle);
        });
    }

    @Override
    public Future<Citing> cite(UUID bankId, UUID versionId, @Nullable String law, @Nullable String shortTitle) {
        return store.inTransaction(tx -> tx.query(BankSql.LOCK, Tuple.of(bankId))
                .compose(locked -> tx.query(BankSql.WORDING, Tuple.of(bankId, versionId)))
                .compose(found -> found.size() == 0
                        ? Future.succeededFuture(new Citing.NoSuchWording())
                        : cite(tx, bankId, versionId, found.iterator().next(), law, shortTitle)));
    }

    private static Future<Citing> cite(
            Tx tx, UUID bankId, UUID versionId, Row wording, @Nullable String law, @Nullable String shortTitle) {
        String known = wording.getString("law");
        if (known != null) {
            return tx.query(BankSql.CITE, Tuple.of(bankId, known, versionId))
                    .compose(cited -> cited(tx, bankId, versionId, known));
        }
        if (law == null || shortTitle == null) {
            return Future.succeededFuture(new Citing.Unnamed());
        }
        var added = Tuple.tuple()
                .addUUID(bankId)
                .addArrayOfString(new String[] {law})
                .addArrayOfString(new String[] {wording.getString("title")})
                .addArrayOfString(new String[] {shortTitle})
                .addArrayOfString(new String[] {wording.getString("level")})
                .addArrayOfString(new String[] {wording.getString("jurisdiction")});
        return tx.query(BankSql.ADD_LAW, added)
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(new Citing.NameTaken())
                        : tx.query(BankSql.CITE, Tuple.of(bankId, law, versionId))
                                .compose(cited -> cited(tx, bankId, versionId, law)));
    }

    private static Future<Citing> cited(Tx tx, UUID bankId, UUID versionId, String law) {
        Deed deed = Deed.of("bank.lawCited", "bank", bankId)
                .after(BankDeeds.json().put("law", law).put("lawVersionId", versionId.toString()));
        return BankDeeds.add(tx, null, bankId, deed).map(new Citing.Cited(law));
    }

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}
