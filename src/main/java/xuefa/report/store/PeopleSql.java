package xuefa.report.store;

/** Units and people of a scope; parameters as {@link ScopeTuple} has them. */
final class PeopleSql {
    private PeopleSql() {}

    /** Posts as they were known: a version that was changed or removed later is in the history until then. */
    static final String HELD = """
            version as (
              select p.id, p.person_id, p.unit_id, p.category, p.valid_from, p.valid_to
              from post p
              where not p.virtual and p.recorded_at < $5
                and not exists (
                  select 1 from register_history h
                  where h.until >= $5 and h.fact = 'post' and h.fact_id = p.id and (h.content ->> 'recorded_at')::timestamptz < $5)
              union all
              (select distinct on (h.fact_id) h.fact_id, h.person_id, (h.content ->> 'unit_id')::uuid, h.content ->> 'category',
                      (h.content ->> 'valid_from')::date, (h.content ->> 'valid_to')::date
               from register_history h
               where h.until >= $5 and h.fact = 'post' and (h.content ->> 'recorded_at')::timestamptz < $5
               order by h.fact_id, h.until)),
            held as (select * from version where valid_from <= $2 and (valid_to is null or valid_to >= $2))
            """;

    static final String BELOW = "with below as materialized (select b as id from units_below($1, $2) b)";

    /** A person belongs where the newest post is. */
    private static final String PLACES = BELOW + ", " + HELD + """
            , place as (select distinct on (person_id) person_id, unit_id from held order by person_id, valid_from desc, id desc)
            """;

    private static final String THERE = """
            where $3::timestamptz is not null and $4::timestamptz is not null and $6::text is not null
            """;

    static final String MEMBERS = PLACES + """
            select p.person_id, p.unit_id
            from place p join below b on b.id = p.unit_id join unit u on u.id = p.unit_id join person o on o.id = p.person_id
            """ + THERE + " order by u.name, o.name, p.person_id";

    static final String COUNT =
            PLACES + "select count(*)::int as people from place p join below b on b.id = p.unit_id" + " " + THERE;

    static final String NAMES =
            "select id, name from person where id = any($1) union all select id, name from unit where id = any($1)";

    /** $1 unit, $2 day. */
    static final String UNITS = "select b as id from units_below($1, $2) b order by 1";

    /** $1 unit, $2 day, $3 and $4 the reach. */
    static final String TREE = """
            with recursive tree as materialized (
              select t.id, t.parent_id, t.name, u.kind from unit_tree($2) t join unit u on u.id = t.id where not u.virtual),
            below as (
              select t.id, null::uuid as above, t.name, t.kind, array[t.name, t.id::text] as path
              from tree t where t.id = $1 and reaches_unit($3, $4, $1)
              union all
              select t.id, t.parent_id, t.name, t.kind, b.path || t.name || t.id::text
              from tree t join below b on t.parent_id = b.id where not t.id::text = any (b.path))
            select id, above, name, kind from below order by path
            """;
}
