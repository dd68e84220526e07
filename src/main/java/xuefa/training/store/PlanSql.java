package xuefa.training.store;

/** The statements on the year's plans. $1 and $2 are the reach. */
final class PlanSql {
    private PlanSql() {}

    static final String LIST = """
            with mine as (select u as id from units_in_reach($1, $2) u),
            above as (
              with recursive up as (
                select u.id, u.parent_id from unit u where u.id in (select id from mine)
                union select o.id, o.parent_id from unit o join up on o.id = up.parent_id)
              select id from up)
            select p.id, p.unit_id, u.name as unit, p.year, p.title, p.unit_id in (select id from mine) as may_change,
                   i.id as item_id, i.subject, i.title as item_title, i.categories, i.hundredths, i.due,
                   c.evidence_kind || ':' || c.evidence_id as evidence, c.title as cover
            from training_plan p
            join unit u on u.id = p.unit_id
            left join training_plan_item i on i.plan_id = p.id and i.ended_at is null
            left join training_plan_cover c on c.item_id = i.id
            where p.year = $3 and p.unit_id in (select id from above)
            order by u.name, p.id, i.subject, i.due, i.title, i.id, c.title
            """;

    static final String MAKE = """
            insert into training_plan (id, unit_id, year, title, made_by)
            select $3, $4, $5, $6, $1 where reaches_unit($1, $2, $4)
            on conflict (unit_id, year) do nothing
            """;

    static final String FIND = """
            select id from training_plan where unit_id = $3 and year = $4 and reaches_unit($1, $2, $3)
            """;

    static final String ADD = """
            insert into training_plan_item (id, plan_id, subject, title, categories, hundredths, due, made_by)
            select $3, p.id, $5, $6, $7::text[], $8, $9, $1
            from training_plan p where p.id = $4 and reaches_unit($1, $2, p.unit_id)
            """;

    static final String END = """
            update training_plan_item i set ended_at = clock_timestamp(), ended_by = $1, end_reason = $4
            from training_plan p
            where i.id = $3 and p.id = i.plan_id and i.ended_at is null and reaches_unit($1, $2, p.unit_id)
            returning p.unit_id
            """;

    static final String ITEM = """
            select p.unit_id, p.year, i.id as item_id, i.subject, i.title as item_title, i.categories, i.hundredths, i.due,
                   c.evidence_kind || ':' || c.evidence_id as evidence, c.title as cover
            from training_plan_item i
            join training_plan p on p.id = i.plan_id
            left join training_plan_cover c on c.item_id = i.id
            where i.id = $3 and i.ended_at is null and exists (
              with recursive up as (
                select u.id, u.parent_id from unit u where u.id in (select units_in_reach($1, $2))
                union select o.id, o.parent_id from unit o join up on o.id = up.parent_id)
              select 1 from up where up.id = p.unit_id)
            order by c.title
            """;
}
