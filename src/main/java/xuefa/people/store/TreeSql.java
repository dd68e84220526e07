package xuefa.people.store;

/** The statements of {@link TreeStore}. */
final class TreeSql {
    private TreeSql() {}

    /** One change of the tree at a time. */
    static final String LOCK = "select pg_advisory_xact_lock(5014)";

    static final String CODE_TAKEN = "select 1 from unit where code = $1";

    /** $1 parent, $2 name, $3 day, $4 but not this unit. */
    static final String NAME_TAKEN = """
            select 1 from unit_tree($3) where parent_id = $1 and name = $2 and id <> $4
            """;

    /** The place before a day or on it, and the first one. $1 unit, $2 day. */
    static final String PLACE = """
            select p.parent_id, p.name, u.valid_from, row_to_json(p)::text as said
            from unit_place p join unit u on u.id = p.unit_id
            where p.unit_id = $1 and p.valid_from <= $2 and not u.virtual order by p.valid_from desc limit 1
            """;

    static final String FIRST_DAY = "select valid_from from unit where id = $1 and not virtual";

    /** $1 unit, $2 day, $3 parent, $4 name, $5 ended. */
    static final String SET = """
            insert into unit_place (unit_id, valid_from, parent_id, name, ended) values ($1, $2, $3, $4, $5)
            on conflict (unit_id, valid_from) do update
            set parent_id = excluded.parent_id, name = excluded.name, ended = excluded.ended, recorded_at = clock_timestamp()
            """;

    /** On some day from $2 on, the unit $1 is above itself. */
    static final String CIRCLE = """
            with recursive days as (
              select $2::date as day union select p.valid_from from unit_place p where p.valid_from > $2
            ),
            above as (
              select d.day, t.id, t.parent_id, 0 as steps
              from days d cross join lateral (select id, parent_id from unit_tree(d.day) where id = $1) t
              union all
              select a.day, t.id, t.parent_id, a.steps + 1
              from above a cross join lateral (
                select p.unit_id as id, p.parent_id from unit_place p
                where p.unit_id = a.parent_id and p.valid_from <= a.day order by p.valid_from desc limit 1) t
              where a.steps < 40 and (a.steps = 0 or a.id <> $1)
            )
            select 1 from above where steps > 0 and id = $1 limit 1
            """;

    /** What is still there on a day. $1 unit, $2 day. */
    static final String INSIDE = """
            select (select count(*) from post where unit_id = $1 and (valid_to is null or valid_to >= $2))::int as people,
                   (select count(*) from unit_tree($2) where parent_id = $1)::int as units
            """;

    /** Lets the present follow. $1 today. */
    static final String FOLLOW = """
            with present as (
              select distinct on (p.unit_id) p.unit_id, p.parent_id, p.name, p.ended, p.valid_from
              from unit_place p where p.valid_from <= $1 order by p.unit_id, p.valid_from desc
            )
            update unit u
            set parent_id = t.parent_id, name = t.name, valid_to = case when t.ended then t.valid_from - 1 else u.valid_to end
            from present t
            where t.unit_id = u.id and not u.virtual
              and (u.parent_id is distinct from t.parent_id or u.name <> t.name
                   or (t.ended and u.valid_to is distinct from t.valid_from - 1))
            returning u.id
            """;
}
