package xuefa.study.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.study.flow.DraftingPlan.Choice;
import xuefa.study.flow.DraftingPlan.Choices;
import xuefa.study.flow.DraftingPlan.Covered;
import xuefa.study.flow.DraftingPlan.Place;
import xuefa.training.NewHours.Evidence;
import xuefa.training.store.PlanCovers;

/** Courses, sessions and sheets that can cover items of a plan, in PostgreSQL. */
public final class PlanChoices implements Choices {
    /** $1 and $2 the reach, $3 the unit or none. */
    private static final String PLACE = """
            with mine as (select u as id from units_in_reach($1, $2) u)
            select u.id, u.name,
                   array(select distinct p.category from post p
                         where p.unit_id in (select units_below(u.id, current_date))
                           and p.valid_from <= current_date and (p.valid_to is null or p.valid_to >= current_date)) as categories
            from unit u
            where u.id in (select id from mine) and not u.virtual
              and case when $3::uuid is null then u.parent_id is null or u.parent_id not in (select id from mine) else u.id = $3 end
            order by u.name limit 1
            """;

    /** $1 the unit, $2 the year. */
    private static final String CHOICES = """
            with recursive above as (
              select u.id, u.parent_id from unit u where u.id = $1
              union select o.id, o.parent_id from unit o join above a on o.id = a.parent_id)
            select 'course' as kind, c.id::text as id, v.content::json ->> 'title' as title, v.content::json ->> 'subject' as subject,
                   array(select json_array_elements_text(v.content::json -> 'audience')) as categories
            from course c join course_version v on v.id = c.newest_id
            where c.retired_at is null and c.unit_id in (select id from above)
            union all
            select 'studySession', s.id::text, s.title, s.subject, '{}'
            from study_session s
            where s.year = $2 and s.state <> 'cancelled'
              and (s.unit_id in (select id from above) or s.unit_id in (select units_below($1, current_date)))
            union all
            select h.evidence_kind, h.evidence_id, max(h.note), max(h.subject), '{}'
            from hours_entry h
            where h.year = $2 and h.evidence_kind = 'sheet' and h.unit_id in (select units_below($1, current_date)) and h.note <> ''
            group by h.evidence_kind, h.evidence_id
            order by 1, 3
            limit 500
            """;

    /** $1 and $2 the reach, $3 the item. */
    private static final String ITEM = """
            select p.unit_id, p.year from training_plan_item i join training_plan p on p.id = i.plan_id
            where i.id = $3 and i.ended_at is null and reaches_unit($1, $2, p.unit_id)
            """;

    private final RecordStore store;

    public PlanChoices(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Optional<Place>> place(Reach reach, Optional<UUID> unit) {
        return store.query(PLACE, reached(reach).addUUID(unit.orElse(null))).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            return Optional.of(
                    new Place(row.getUUID("id"), row.getString("name"), Set.of(row.getArrayOfStrings("categories"))));
        });
    }

    private static Tuple reached(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }

    @Override
    public Future<List<Choice>> of(Place place, int year) {
        return choices(place.unitId(), year);
    }

    private Future<List<Choice>> choices(UUID unit, int year) {
        return store.query(CHOICES, Tuple.of(unit, year))
                .map(rows -> StudyRows.all(
                        rows,
                        row -> new Choice(
                                row.getString("kind") + ":" + row.getString("id"),
                                row.getString("title"),
                                row.getString("subject"),
                                List.of(row.getArrayOfStrings("categories")))));
    }

    @Override
    public Future<Covered> cover(Actor actor, Reach reach, UUID item, String evidence) {
        return store.query(ITEM, reached(reach).addUUID(item)).compose(found -> {
            if (found.size() == 0) {
                return Future.succeededFuture(Covered.NO_ITEM);
            }
            Row plan = found.iterator().next();
            UUID unit = plan.getUUID("unit_id");
            return choices(unit, plan.getInteger("year")).compose(all -> all.stream()
                    .filter(each -> each.evidence().equals(evidence))
                    .findFirst()
                    .map(choice -> cover(actor, item, unit, choice))
                    .orElseGet(() -> Future.succeededFuture(Covered.NO_EVIDENCE)));
        });
    }

    private Future<Covered> cover(Actor actor, UUID item, UUID unit, Choice choice) {
        String[] evidence = choice.evidence().split(":", 2);
        var after = JsonNodeFactory.instance
                .objectNode()
                .put("evidence", choice.evidence())
                .put("title", choice.title());
        return store.inTransaction(
                tx -> PlanCovers.add(tx, item, new Evidence(evidence[0], evidence[1]), choice.title())
                        .compose(done -> AuditEntries.add(
                                tx,
                                actor,
                                Deed.of("training.planItemCovered", "trainingPlanItem", item)
                                        .at(unit)
                                        .after(after)))
                        .map(Covered.DONE));
    }
}
