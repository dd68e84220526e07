package xuefa.people.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.people.Unit;
import xuefa.people.flow.RecordingFacts.Order;
import xuefa.people.flow.ShapingTree;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** The tree of units in PostgreSQL. */
public final class TreeStore implements ShapingTree {
    private final RecordStore store;
    private final PeopleStore people;

    public TreeStore(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.people = new PeopleStore(cipher);
    }

    @Override
    public Future<Outcome> add(Order order, Unit unit) {
        UUID above = unit.parentId().orElseThrow();
        return store.inTransaction(
                tx -> locked(tx).compose(locked -> reaches(tx, order, above)).compose(reached -> {
                    if (!reached) {
                        return Future.succeededFuture(new Outcome.Unknown());
                    }
                    return refusal(tx, unit, above)
                            .compose(refused -> refused.<Future<Outcome>>map(Future::succeededFuture)
                                    .orElseGet(() -> people.addUnits(tx, List.of(unit))
                                            .compose(added -> RowVersions.keep(tx, Sheets.UNIT, unit.id()))
                                            .compose(added -> AuditEntries.add(
                                                    tx,
                                                    order.actor(),
                                                    Deed.of("people.unitAdded", "unit", unit.id())
                                                            .at(above)
                                                            .after(told(unit))
                                                            .because(order.why())))
                                            .map(new Outcome.Done(unit.id()))));
                }));
    }

    private static Future<Optional<Outcome>> refusal(Tx tx, Unit unit, UUID above) {
        return tx.query(TreeSql.CODE_TAKEN, Tuple.of(unit.code().orElse(null)))
                .compose(code -> code.size() > 0
                        ? Future.succeededFuture(Optional.of(new Outcome.CodeTaken()))
                        : tx.query(TreeSql.NAME_TAKEN, Tuple.of(above, unit.name(), unit.validFrom(), unit.id()))
                                .map(name ->
                                        name.size() > 0 ? Optional.of(new Outcome.NameTaken()) : Optional.empty()));
    }

    private static ObjectNode told(Unit unit) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("name", unit.name())
                .put("kind", unit.kind().code())
                .put("from", unit.validFrom().toString());
        unit.parentId().ifPresent(id -> told.put("parentId", id.toString()));
        unit.code().ifPresent(code -> told.put("code", code));
        return told;
    }

    @Override
    public Future<Outcome> place(Order order, Placing placing, LocalDate today) {
        return store.inTransaction(tx -> locked(tx)
                        .compose(locked -> reaches(tx, order, placing.unitId()))
                        .compose(reached -> reached
                                ? placing.parentId()
                                        .map(parent -> reaches(tx, order, parent))
                                        .orElse(Future.succeededFuture(true))
                                : Future.succeededFuture(false))
                        .compose(reached -> reached
                                ? placed(tx, order, placing, today)
                                : Future.succeededFuture(new Outcome.Unknown())))
                .recover(failure -> failure instanceof Refused refused
                        ? Future.succeededFuture(refused.outcome)
                        : Future.failedFuture(failure));
    }

    private Future<Outcome> placed(Tx tx, Order order, Placing placing, LocalDate today) {
        return tx.query(TreeSql.PLACE, Tuple.of(placing.unitId(), placing.from()))
                .compose(rows -> {
                    if (rows.size() == 0) {
                        return tx.query(TreeSql.FIRST_DAY, Tuple.of(placing.unitId()))
                                .map(first -> new Outcome.TooEarly(
                                        first.iterator().next().getLocalDate("valid_from")));
                    }
                    return set(tx, order, placing, rows.iterator().next(), today);
                });
    }

    private Future<Outcome> set(Tx tx, Order order, Placing placing, Row was, LocalDate today) {
        UUID parent = placing.parentId().orElse(was.getUUID("parent_id"));
        String name = placing.name().orElse(was.getString("name"));
        Future<Optional<Outcome>> refusal = placing.ended()
                ? notEmpty(tx, placing)
                : tx.query(TreeSql.NAME_TAKEN, Tuple.of(parent, name, placing.from(), placing.unitId()))
                        .map(rows -> rows.size() > 0 ? Optional.of(new Outcome.NameTaken()) : Optional.empty());
        ObjectNode after = JsonNodeFactory.instance
                .objectNode()
                .put("from", placing.from().toString())
                .put("name", name)
                .put("ended", placing.ended())
                .put("parentId", parent == null ? "" : parent.toString());
        Deed deed = Deed.of("people.unitPlaced", "unit", placing.unitId())
                .at(placing.unitId())
                .before(JsonNodeFactory.instance
                        .objectNode()
                        .put("name", was.getString("name"))
                        .put(
                                "parentId",
                                Optional.ofNullable(was.getUUID("parent_id"))
                                        .map(UUID::toString)
                                        .orElse("")))
                .after(after)
                .because(order.why());
        return refusal.compose(
                refused -> refused.<Future<Outcome>>map(Future::succeededFuture).orElseGet(() -> tx.query(
                                TreeSql.SET, Tuple.of(placing.unitId(), placing.from(), parent, name, placing.ended()))
                        .compose(done -> tx.query(TreeSql.CIRCLE, Tuple.of(placing.unitId(), placing.from())))
                        .compose(circle -> circle.size() > 0
                                ? Future.failedFuture(new Refused(new Outcome.Circle()))
                                : follow(tx, today))
                        .compose(followed -> RowVersions.keep(tx, Sheets.UNIT, placing.unitId()))
                        .compose(followed -> AuditEntries.add(tx, order.actor(), deed))
                        .map(new Outcome.Done(placing.unitId()))));
    }

    private static Future<Optional<Outcome>> notEmpty(Tx tx, Placing placing) {
        return tx.query(TreeSql.INSIDE, Tuple.of(placing.unitId(), placing.from()))
                .map(rows -> {
                    Row inside = rows.iterator().next();
                    int people = inside.getInteger("people");
                    int units = inside.getInteger("units");
                    return people + units > 0 ? Optional.of(new Outcome.NotEmpty(people, units)) : Optional.empty();
                });
    }

    @Override
    public Future<Integer> follow(LocalDate today) {
        return store.inTransaction(tx -> follow(tx, today));
    }

    private static Future<Integer> follow(Tx tx, LocalDate today) {
        return tx.query(TreeSql.FOLLOW, Tuple.of(today)).compose(rows -> {
            List<UUID> units = new ArrayList<>();
            rows.forEach(row -> units.add(row.getUUID("id")));
            return RowVersions.keep(tx, Sheets.UNIT, units).map(units.size());
        });
    }

    private static Future<Void> locked(Tx tx) {
        return tx.query(TreeSql.LOCK, Tuple.tuple()).mapEmpty();
    }

    private static Future<Boolean> reaches(Tx tx, Order order, UUID unit) {
        return tx.query(
                        FactSql.UNIT_REACHED,
                        Tuple.of(order.reach().personId())
                                .addArrayOfString(order.reach().codes())
                                .addUUID(unit))
                .map(rows -> rows.size() > 0);
    }

    /** A refusal that undoes what was done before it. */
    private static final class Refused extends RuntimeException {
        private final transient Outcome outcome;

        Refused(Outcome outcome) {
            super("refused", null, false, false);
            this.outcome = outcome;
        }
    }
}
