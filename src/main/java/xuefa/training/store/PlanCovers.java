package xuefa.training.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.NewHours.Evidence;

/** Which course or session covers which item of a year's plan: hours with that evidence count for the item. */
public final class PlanCovers {
    private static final String ADD = """
            insert into training_plan_cover (item_id, evidence_kind, evidence_id, title)
            select i.id, $2, $3, $4 from training_plan_item i where i.id = $1 and i.ended_at is null
            on conflict do nothing
            """;
    private static final String CHOICES = """
            select i.id, i.title, i.subject, p.year, p.title as plan
            from training_plan_item i join training_plan p on p.id = i.plan_id
            where i.ended_at is null and p.unit_id in (
              with recursive above as (
                select u.id, u.parent_id from unit u where u.id = $1
                union select o.id, o.parent_id from unit o join above a on o.id = a.parent_id)
              select id from above)
            order by p.year desc, p.title, i.subject, i.title limit 500
            """;

    private PlanCovers() {}

    /** An item that something can cover. */
    public record Choice(UUID id, String title, String subject, int year, String plan) {}

    /** Nothing happens when the item isn't there or has ended. The evidence is that of the hours that will come of it. */
    public static Future<Void> add(Tx tx, UUID itemId, Evidence evidence, String title) {
        return tx.query(ADD, Tuple.of(itemId, evidence.kind(), evidence.id(), title))
                .mapEmpty();
    }

    /** The items of the plans of a unit and of the units above it, newest year first. */
    public static Future<List<Choice>> choices(RecordStore store, UUID unitId) {
        return store.query(CHOICES, Tuple.of(unitId)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Choice(
                        row.getUUID("id"),
                        row.getString("title"),
                        row.getString("subject"),
                        row.getInteger("year"),
                        row.getString("plan")))
                .toList());
    }
}
