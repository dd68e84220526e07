package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.people.PersonFacts;
import xuefa.people.PlacedUnit;
import xuefa.people.UnitKind;
import xuefa.people.flow.Register;
import xuefa.people.flow.UnitNames;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** The register in PostgreSQL. */
public final class RegisterStore implements Register, UnitNames {
    private static final int CHUNK = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final RecordStore store;

    public RegisterStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<List<PlacedUnit>> units(Reach reach, LocalDate day) {
        return store.query(
                        RegisterSql.UNITS,
                        Tuple.of(reach.personId())
                                .addArrayOfString(reach.codes())
                                .addLocalDate(day))
                .map(rows -> {
                    List<PlacedUnit> units = new ArrayList<>(rows.size());
                    rows.forEach(row -> units.add(new PlacedUnit(
                            row.getUUID("id"),
                            Optional.ofNullable(row.getUUID("parent_id")),
                            row.getString("name"),
                            UnitKind.of(row.getString("kind")),
                            Optional.ofNullable(row.getString("code")),
                            row.getBoolean("enforcement"),
                            row.getInteger("people"),
                            row.getInteger("officers"))));
                    return units;
                });
    }

    @Override
    public Future<Optional<PersonFacts>> person(Reach reach, UUID personId) {
        return store.query(
                        RegisterSql.REACHED,
                        Tuple.of(reach.personId())
                                .addArrayOfString(reach.codes())
                                .addUUID(personId))
                .compose(rows -> rows.size() == 0 ? Future.succeededFuture(Optional.empty()) : person(personId));
    }

    @Override
    public Future<Optional<PersonFacts>> person(UUID personId) {
        return facts(new UUID[] {personId}).map(found -> found.stream().findFirst());
    }

    @Override
    public Future<Void> everybody(
            Optional<UUID> unitId, LocalDate day, Function<List<PersonFacts>, Future<Void>> taking) {
        return unitId.map(unit -> store.query(RegisterSql.BELOW, Tuple.of(unit, day))
                        .compose(rows -> next(
                                RegisterSql.EVERYBODY_IN, Tuple.of(FIRST, CHUNK).addArrayOfUUID(ids(rows)), taking)))
                .orElseGet(() -> next(RegisterSql.EVERYBODY, Tuple.of(FIRST, CHUNK), taking));
    }

    private Future<Void> next(String sql, Tuple asked, Function<List<PersonFacts>, Future<Void>> taking) {
        return store.query(sql, asked).compose(rows -> {
            UUID[] ids = ids(rows);
            if (ids.length == 0) {
                return Future.succeededFuture();
            }
            Tuple more = Tuple.tuple();
            more.addValue(ids[ids.length - 1]);
            for (int i = 1; i < asked.size(); i++) {
                more.addValue(asked.getValue(i));
            }
            return facts(ids)
                    .compose(taking)
                    .compose(taken -> ids.length < CHUNK ? Future.succeededFuture() : next(sql, more, taking));
        });
    }

    @Override
    public Future<Map<UUID, String>> of(List<UUID> units) {
        return store.query(RegisterSql.UNIT_NAMES, Tuple.tuple().addArrayOfUUID(units.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, String> names = new HashMap<>();
                    rows.forEach(row -> names.put(row.getUUID("id"), row.getString("name")));
                    return names;
                });
    }

    private Future<List<PersonFacts>> facts(UUID[] ids) {
        return store.query(RegisterSql.FACTS, Tuple.tuple().addArrayOfUUID(ids)).map(rows -> {
            List<PersonFacts> facts = new ArrayList<>(rows.size());
            rows.forEach(row -> facts.add(FactRows.read(row)));
            return facts;
        });
    }

    private static UUID[] ids(RowSet<Row> rows) {
        UUID[] ids = new UUID[rows.size()];
        int i = 0;
        for (Row row : rows) {
            ids[i++] = row.getUUID("id");
        }
        return ids;
    }
}
