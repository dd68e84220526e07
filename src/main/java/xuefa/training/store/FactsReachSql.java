package xuefa.training.store;

/** Whose facts somebody may see. */
final class FactsReachSql {
    private FactsReachSql() {}

    /** $1 unit, $2 day, $3 and $4 the reach; none when the unit is out of reach. */
    static final String MEMBERS = """
            select distinct p.person_id as id
            from post p join person o on o.id = p.person_id
            where reaches_unit($3, $4, $1) and not o.virtual
              and p.unit_id in (select units_below($1, $2))
              and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
            order by 1
            """;

    static final String BELOW = """
            select b as id from units_below($1, $2) b where reaches_unit($3, $4, $1) order by 1
            """;

    /** A person belongs where a post is or was; the newest decides once all have ended. */
    static final String SEEN = """
            select $1::uuid as id where exists (
              select 1 from post p
              where p.person_id = $1 and p.unit_id in (select units_in_reach($2, $3))
                and (p.valid_to is null or p.valid_to >= (select max(coalesce(l.valid_to, 'infinity')) from post l where l.person_id = $1)
                     or p.valid_to >= current_date))
            """;

    static final String TREE = """
            with recursive tree as materialized (
              select t.id, t.parent_id, t.name, u.kind from unit_tree($2) t join unit u on u.id = t.id where t.id = any($1::uuid[])),
            ranked as (
              select t.*, array[t.name, t.id::text] as path from tree t
              where t.parent_id is null or t.parent_id not in (select id from tree)
              union all
              select t.*, r.path || t.name || t.id::text from tree t join ranked r on t.parent_id = r.id)
            select id, parent_id, name, kind from ranked order by path
            """;

    static final String TOPS = """
            with mine as (select u as id from units_in_reach($1, $2) u)
            select u.id from unit u join mine m on m.id = u.id
            where u.parent_id is null or u.parent_id not in (select id from mine)
            order by u.name
            """;
}
