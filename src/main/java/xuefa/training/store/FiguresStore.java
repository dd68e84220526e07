package xuefa.training.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.flow.Figures;

/** Standing figures in PostgreSQL. */
public final class FiguresStore implements Figures {
    private final RecordStore store;

    public FiguresStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Piece> settle(Round round, int most, Counting counting) {
        return store.inTransaction(tx -> tx.query(FiguresSql.ALONE, Tuple.tuple())
                .compose(alone -> tx.query(FiguresSql.NEW_ROUND, Tuple.of(round.day(), round.book())))
                .compose(changed -> changed.rowCount() == 0
                        ? Future.succeededFuture()
                        : tx.query(FiguresSql.MARK_ALL, Tuple.tuple()).<Void>mapEmpty())
                .compose(marked -> tx.query(FiguresSql.TAKE, Tuple.of(most)))
                .compose(taken -> count(tx, taken, most, counting)));
    }

    private static Future<Piece> count(Tx tx, RowSet<Row> taken, int most, Counting counting) {
        Set<UUID> people = new HashSet<>();
        Set<UUID> units = new HashSet<>();
        boolean everybody = false;
        for (Row row : taken) {
            Optional.ofNullable(row.getUUID("person_id")).ifPresent(people::add);
            Optional.ofNullable(row.getUUID("unit_id")).ifPresent(units::add);
            everybody |= row.getUUID("person_id") == null && row.getUUID("unit_id") == null;
        }
        boolean more = everybody || (taken.size() > 0 && taken.iterator().next().getLong("marks") >= most);
        Future<?> spread = everybody ? tx.query(FiguresSql.SPREAD, Tuple.tuple()) : Future.succeededFuture();
        if (people.isEmpty() && units.isEmpty()) {
            return spread.map(done -> new Piece(0, 0, more));
        }
        return spread.compose(done -> counting.of(people, units))
                .compose(counted -> new WritingFigures(people, units, counted).in(tx))
                .map(done -> new Piece(people.size(), units.size(), more));
    }

    @Override
    public Future<Void> forget() {
        return store.inTransaction(tx -> tx.query(FiguresSql.ALONE, Tuple.tuple())
                .compose(alone -> tx.query("delete from person_figure", Tuple.tuple()))
                .compose(gone -> tx.query("delete from unit_figure", Tuple.tuple()))
                .compose(gone -> tx.query("delete from figure_member", Tuple.tuple()))
                .compose(gone -> tx.query("delete from figure_hours", Tuple.tuple()))
                .compose(gone -> tx.query("delete from figure_tally", Tuple.tuple()))
                .compose(gone -> tx.query(FiguresSql.MARK_ALL, Tuple.tuple()))
                .mapEmpty());
    }

    @Override
    public Future<Behind> behind() {
        return store.query(FiguresSql.BEHIND).map(rows -> {
            Row row = rows.iterator().next();
            return new Behind(
                    row.getLong("waiting"), row.getOffsetDateTime("computed_at").toInstant());
        });
    }

    @Override
    public Future<Page> page(Wanted wanted) {
        UUID[] units = wanted.units().toArray(UUID[]::new);
        String text = wanted.text().map(String::strip).orElse("");
        Tuple asked = Tuple.of(wanted.obligation(), units, wanted.verdict(), text);
        Future<RowSet<Row>> items = store.query(
                FigureListsSql.PAGE,
                Tuple.of(wanted.obligation(), units, wanted.verdict(), text, wanted.offset(), wanted.limit()));
        Future<Row> bound = store.query(
                        FigureListsSql.BOUND, Tuple.of(wanted.obligation()).addArrayOfUUID(units))
                .map(rows -> rows.iterator().next());
        Future<Optional<Integer>> named = text.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : store.query(FigureListsSql.NAMED, asked)
                        .map(rows -> Optional.of(rows.iterator().next().getInteger("total")));
        return Future.all(items, bound, named)
                .map(read -> new Page(
                        bound.result().getInteger("bound"),
                        bound.result().getInteger("met"),
                        named.result().orElseGet(() -> total(bound.result(), wanted.verdict())),
                        list(items.result(), FiguresStore::line)));
    }

    private static int total(Row bound, String verdict) {
        int all = bound.getInteger("bound");
        int met = bound.getInteger("met");
        int failed = bound.getInteger("failed");
        return switch (verdict) {
            case "all" -> all;
            case "met" -> met;
            case "failed" -> failed;
            case "open" -> all - met - failed;
            default -> all - met;
        };
    }

    @Override
    public Future<List<Tally>> tallies(Collection<UUID> units) {
        return store.query(FigureListsSql.TALLIES, ids(units))
                .map(rows -> list(
                        rows,
                        row -> new Tally(
                                row.getUUID("unit_id"),
                                row.getString("obligation"),
                                row.getInteger("bound"),
                                row.getInteger("met"),
                                row.getInteger("failed"))));
    }

    @Override
    public Future<List<UnitLine>> ofUnits(Collection<UUID> units) {
        return store.query(FigureListsSql.OF_UNITS, ids(units))
                .map(rows -> list(rows, row -> new UnitLine(row.getUUID("unit_id"), figure(row))));
    }

    private static Line line(Row row) {
        return new Line(
                row.getUUID("person_id"),
                row.getString("name"),
                row.getUUID("unit_id"),
                row.getString("unit"),
                figure(row));
    }

    private static Figure figure(Row row) {
        return new Figure(
                row.getString("obligation"),
                row.getString("measured_in"),
                row.getLocalDate("period_from"),
                Optional.ofNullable(row.getLocalDate("due")),
                decimal(row, "required"),
                decimal(row, "done"),
                decimal(row, "missing"),
                row.getString("verdict"));
    }

    private static BigDecimal decimal(Row row, String column) {
        return row.getNumeric(column).bigDecimalValue();
    }

    private static Tuple ids(Collection<UUID> units) {
        return Tuple.tuple().addArrayOfUUID(units.toArray(UUID[]::new));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        return StreamSupport.stream(rows.spliterator(), false).map(each).toList();
    }
}
