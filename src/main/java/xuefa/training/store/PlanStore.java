package xuefa.training.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.Hours;
import xuefa.training.HoursSubject;
import xuefa.training.NewHours;
import xuefa.training.flow.Plans;

/** The year's plans in PostgreSQL. */
public final class PlanStore implements Plans {
    private final RecordStore store;

    public PlanStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<List<Plan>> list(Reach reach, int year) {
        return store.query(PlanSql.LIST, reached(reach).addInteger(year))
                .map(rows ->
                        by(rows, "id").values().stream().map(PlanStore::plan).toList());
    }

    private static Plan plan(List<Row> rows) {
        Row row = rows.getFirst();
        return new Plan(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("unit"),
                row.getInteger("year"),
                row.getString("title"),
                row.getBoolean("may_change"),
                items(rows));
    }

    private static List<Item> items(List<Row> rows) {
        return by(rows.stream().filter(row -> row.getUUID("item_id") != null).toList(), "item_id").values().stream()
                .map(PlanStore::item)
                .toList();
    }

    private static Item item(List<Row> rows) {
        Row row = rows.getFirst();
        return new Item(
                row.getUUID("item_id"),
                new NewItem(
                        HoursSubject.of(row.getString("subject")),
                        row.getString("item_title"),
                        List.of(row.getArrayOfStrings("categories")),
                        new Hours(row.getInteger("hundredths")),
                        row.getLocalDate("due")),
                rows.stream()
                        .filter(each -> each.getString("evidence") != null)
                        .map(each -> new Cover(each.getString("evidence"), each.getString("cover")))
                        .toList());
    }

    @Override
    public Future<Optional<Made>> make(
            Actor actor, Reach reach, UUID unit, int year, String title, List<NewItem> items) {
        UUID id = Ids.next();
        return store.inTransaction(tx -> tx.query(
                        PlanSql.MAKE,
                        reached(reach)
                                .addUUID(id)
                                .addUUID(unit)
                                .addInteger(year)
                                .addString(title))
                .compose(made -> {
                    if (made.rowCount() == 0) {
                        return tx.query(
                                        PlanSql.FIND,
                                        reached(reach).addUUID(unit).addInteger(year))
                                .map(found -> StreamSupport.stream(found.spliterator(), false)
                                        .map(row -> new Made(row.getUUID("id"), false))
                                        .findFirst());
                    }
                    var after = JsonNodeFactory.instance
                            .objectNode()
                            .put("year", year)
                            .put("title", title);
                    return AuditEntries.add(
                                    tx,
                                    actor,
                                    Deed.of("training.planMade", "trainingPlan", id)
                                            .at(unit)
                                            .after(after))
                            .compose(told -> addAll(tx, actor, reach, id, items))
                            .map(Optional.of(new Made(id, true)));
                }));
    }

    @Override
    public Future<Optional<UUID>> add(Actor actor, Reach reach, UUID plan, NewItem item) {
        return store.inTransaction(tx -> add(tx, actor, reach, plan, item));
    }

    private static Future<Void> addAll(Tx tx, Actor actor, Reach reach, UUID plan, List<NewItem> items) {
        Future<Void> all = Future.succeededFuture();
        for (NewItem item : items) {
            all = all.compose(before -> add(tx, actor, reach, plan, item)).mapEmpty();
        }
        return all;
    }

    private static Future<Optional<UUID>> add(Tx tx, Actor actor, Reach reach, UUID plan, NewItem item) {
        UUID id = Ids.next();
        Tuple values = reached(reach)
                .addUUID(id)
                .addUUID(plan)
                .addString(item.subject().code())
                .addString(item.title())
                .addArrayOfString(item.categories().toArray(String[]::new))
                .addInteger(item.hours().hundredths())
                .addLocalDate(item.due());
        var after = JsonNodeFactory.instance
                .objectNode()
                .put("plan", plan.toString())
                .put("title", item.title())
                .put("hundredths", item.hours().hundredths());
        return tx.query(PlanSql.ADD, values)
                .compose(added -> added.rowCount() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("training.planItemAdded", "trainingPlanItem", id)
                                                .after(after))
                                .compose(told -> cover(tx, id, item))
                                .map(Optional.of(id)));
    }

    private static Future<Void> cover(Tx tx, UUID id, NewItem item) {
        Future<Void> all = Future.succeededFuture();
        for (Cover cover : item.covers()) {
            String[] evidence = cover.evidence().split(":", 2);
            all = all.compose(
                    before -> PlanCovers.add(tx, id, new NewHours.Evidence(evidence[0], evidence[1]), cover.title()));
        }
        return all;
    }

    @Override
    public Future<Boolean> end(Actor actor, Reach reach, UUID item, String reason) {
        return store.inTransaction(tx -> tx.query(
                        PlanSql.END, reached(reach).addUUID(item).addString(reason))
                .compose(ended -> ended.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("training.planItemEnded", "trainingPlanItem", item)
                                                .at(ended.iterator().next().getUUID(0))
                                                .because(reason))
                                .map(true)));
    }

    @Override
    public Future<Optional<Covered>> item(Reach reach, UUID item) {
        return store.query(PlanSql.ITEM, reached(reach).addUUID(item)).map(found -> {
            List<Row> rows = StreamSupport.stream(found.spliterator(), false).toList();
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Covered(
                            rows.getFirst().getUUID("unit_id"), rows.getFirst().getInteger("year"), item(rows)));
        });
    }

    private static Map<UUID, List<Row>> by(Iterable<Row> rows, String column) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.groupingBy(row -> row.getUUID(column), LinkedHashMap::new, Collectors.toList()));
    }

    private static Tuple reached(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }
}
