package xuefa.report.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import xuefa.report.CountedDuties;
import xuefa.report.DutyRows;
import xuefa.report.Ledger;
import xuefa.report.Period;
import xuefa.report.Scope;
import xuefa.report.Tally;
import xuefa.report.flow.KeptDuties;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.flow.Books;

/** Kept counts in PostgreSQL. */
public final class KeptStore implements KeptDuties {
    /** Values of one tally. */
    private static final int PARTS = 4;

    private final RecordStore store;
    private final Books books;
    private final InstantSource clock;
    private final ZoneId zone;

    public KeptStore(RecordStore store, Books books, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.books = books;
        this.clock = clock;
        this.zone = zone;
    }

    private static Tuple named(Scope scope) {
        return Tuple.of(scope.unit(), scope.period().from(), scope.day(), scope.knownOn());
    }

    private Tuple good(Scope scope) {
        return named(scope)
                .addString(books.digest())
                .addLocalDate(LocalDate.ofInstant(clock.instant(), zone))
                .addString(zone.getId());
    }

    @Override
    public Future<Optional<Standing>> find(Scope scope) {
        return store.query(KeptSql.FIND, good(scope))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(standing(rows.iterator().next())));
    }

    private static Standing standing(Row row) {
        return switch (row.getString("state")) {
            case "done" ->
                new Standing.Done(
                        row.getUUID("id"),
                        row.getOffsetDateTime("known_at").toInstant(),
                        tallies(row.getString("tallies")));
            case "failed" -> new Standing.Failed();
            default -> new Standing.Counting(row.getInteger("counted"), row.getInteger("people"));
        };
    }

    private static List<Tally> tallies(String json) {
        JsonArray all = new JsonArray(json);
        return IntStream.range(0, all.size() / PARTS)
                .map(i -> i * PARTS)
                .mapToObj(i -> new Tally(
                        all.getString(i),
                        all.getString(i + 1),
                        UUID.fromString(all.getString(i + 2)),
                        all.getLong(i + 3)))
                .toList();
    }

    private static String json(List<Tally> tallies) {
        JsonArray all = new JsonArray();
        tallies.forEach(each -> all.add(each.figure())
                .add(each.detail())
                .add(each.unitId().toString())
                .add(each.value()));
        return all.encode();
    }

    @Override
    public Future<Void> ask(Scope scope, int people) {
        return store.inTransaction(tx -> tx.query(KeptSql.DROP_OLD, good(scope))
                .compose(dropped -> tx.query(KeptSql.DROP_MANY, Tuple.tuple()))
                .compose(dropped -> tx.query(
                        KeptSql.ASK,
                        named(scope)
                                .addUUID(Ids.next())
                                .addString(books.digest())
                                .addInteger(people)))
                .mapEmpty());
    }

    @Override
    public Future<Void> forget(Scope scope) {
        return store.query(KeptSql.FORGET, named(scope)).mapEmpty();
    }

    @Override
    public Future<Optional<Turn>> claim() {
        return store.query(KeptSql.CLAIM)
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(turn(rows.iterator().next())));
    }

    private static Turn turn(Row row) {
        LocalDate first = row.getLocalDate("first_day");
        LocalDate last = row.getLocalDate("last_day");
        return new Turn(
                row.getUUID("id"),
                new Scope(
                        row.getUUID("unit_id"),
                        new Period(first + ".." + last, first, last),
                        row.getLocalDate("known_on")));
    }

    @Override
    public Future<Boolean> counted(UUID id, int people) {
        return store.query(KeptSql.COUNTED, Tuple.of(id, people)).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Future<Void> keep(UUID id, CountedDuties counted) {
        Tuple done = Tuple.of(id, json(counted.tallies()))
                .addArrayOfUUID(counted.units().toArray(UUID[]::new));
        return store.inTransaction(tx -> tx.query(KeptSql.DONE, done).compose(kept -> {
            Future<Void> all = Future.succeededFuture();
            if (kept.rowCount() > 0) {
                int position = 0;
                for (Map.Entry<String, DutyRows> each : counted.rows().entrySet()) {
                    int at = position++;
                    all = all.compose(before -> add(tx, id, each.getKey(), at, each.getValue()));
                }
            }
            return all;
        }));
    }

    private static Future<Void> add(Tx tx, UUID id, String obligation, int position, DutyRows rows) {
        return tx.query(
                        KeptSql.ADD_ROWS,
                        Tuple.of(id, obligation, position, rows.ledger().code(), Buffer.buffer(rows.bytes())))
                .mapEmpty();
    }

    @Override
    public Future<Void> fail(UUID id) {
        return store.query(KeptSql.FAIL, Tuple.of(id)).mapEmpty();
    }

    @Override
    public Future<CountedDuties> load(UUID id, String obligation) {
        return store.query(KeptSql.UNITS, Tuple.of(id))
                .compose(units -> store.query(KeptSql.ROWS, Tuple.of(id, obligation))
                        .map(rows -> {
                            SequencedMap<String, DutyRows> found = new LinkedHashMap<>();
                            rows.forEach(row -> found.put(
                                    row.getString("obligation"),
                                    DutyRows.of(
                                            ledger(row.getString("ledger")),
                                            row.getBuffer("content").getBytes())));
                            return new CountedDuties(
                                    units.size() == 0
                                            ? List.of()
                                            : List.of(units.iterator().next().getArrayOfUUIDs("units")),
                                    found);
                        }));
    }

    private static Ledger ledger(String code) {
        return Arrays.stream(Ledger.values())
                .filter(each -> each.code().equals(code))
                .findAny()
                .orElseThrow();
    }
}
