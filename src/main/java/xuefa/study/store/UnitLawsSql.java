package xuefa.study.store;

/**
 * The statements of {@link UnitLawsStore}. $1 and $2 the reach, $3 the unit, $4 the day; what the lists say comes in columns:
 * $5 list, $6 family, $7 category of posts, $8 level of units, empty for every level; $9 list, $10 law.
 */
final class UnitLawsSql {
    private UnitLawsSql() {}

    static final String UNIT = "select name from unit where id = $3 and reaches_unit($1, $2, $3)";

    /** Who has to know which list; a department is of the level of the nearest unit above it that is none. */
    private static final String BOUND = """
            with recursive places as materialized (
              select u.id, u.name, u.kind, u.parent_id from unit u
              where u.id in (select units_below($3, $4)) and u.id in (select units_in_reach($1, $2)) and not u.virtual),
            climb as (
              select p.id as place, p.kind, p.parent_id from places p
              union all
              select c.place, u.kind, u.parent_id from climb c join unit u on u.id = c.parent_id where c.kind = 'department'),
            levels as materialized (select place, kind from climb where kind <> 'department'),
            audience as (
              select * from unnest($5::int[], $6::text[], $7::text[], $8::text[]) as a(list, family, category, level)),
            listed as materialized (select * from unnest($9::int[], $10::text[]) as l(list, law)),
            bound as materialized (
              select distinct on (o.person_id, a.family, a.list) o.person_id, o.unit_id, a.family, a.list
              from post o join places p on p.id = o.unit_id left join levels l on l.place = o.unit_id
              join audience a on a.category = o.category and (a.level = '' or a.level = l.kind)
              join person h on h.id = o.person_id and not h.virtual
              where o.valid_from <= $4 and (o.valid_to is null or o.valid_to >= $4)
              order by o.person_id, a.family, a.list, o.valid_from desc),
            """;

    static final String LAWS = BOUND + """
            each as (
              select distinct b.person_id, b.family, l.law from bound b join listed l on l.list = b.list)
            select e.family, e.law, count(*)::int as bound,
                   count(*) filter (where e.law = any (s.begun))::int as under_way,
                   count(*) filter (where e.law = any (s.done))::int as done
            from each e
            left join list_standing s on s.person_id = e.person_id and s.family = e.family and s.year = extract(year from $4::date)::int
            group by e.family, e.law
            """;

    private static final String PEOPLE = BOUND + """
            people as materialized (
              select distinct on (person_id, family) person_id, family, unit_id from bound order by person_id, family, unit_id),
            standing as materialized (
              select p.*, coalesce(s.percent, 0) as percent, coalesce(cardinality(s.begun), 0) as begun,
                     coalesce(cardinality(s.done), 0) as done
              from people p
              left join list_standing s on s.person_id = p.person_id and s.family = p.family
                and s.year = extract(year from $4::date)::int)
            """;

    static final String UNITS = PEOPLE + """
            select p.family, p.unit_id, u.name, count(*)::int as bound,
                   count(*) filter (where p.begun + p.done = 0)::int as not_begun,
                   count(*) filter (where p.percent = 100)::int as done,
                   floor(avg(p.percent))::int as percent
            from standing p join places u on u.id = p.unit_id
            group by p.family, p.unit_id, u.name
            order by p.family desc, floor(avg(p.percent)), u.name
            """;

    /** $11 family, $12 state or nothing, $13 part of a name, $14 how many come before, $15 how many. */
    static final String PAGE = PEOPLE + """
            , fit as (
              select p.*, h.name, u.name as unit_name,
                     case when p.percent = 100 then 'done' when p.begun + p.done = 0 then 'notBegun' else 'underWay' end as state
              from standing p join person h on h.id = p.person_id join places u on u.id = p.unit_id
              where p.family = $11 and ($13 = '' or position(lower($13) in lower(h.name)) > 0))
            select f.*, count(*) over ()::int as total,
                   (select count(distinct l.law)::int from bound b join listed l on l.list = b.list
                    where b.person_id = f.person_id and b.family = f.family) as laws
            from fit f where $12 = '' or f.state = $12
            order by f.percent, f.begun + f.done, f.unit_name, f.name, f.person_id
            offset $14 limit $15
            """;

    static final String TAUGHT = """
            select t.law from unnest($1::text[]) as t(law)
            where exists (
              select 1 from course c join course_version v on v.id = c.newest_id
              where c.retired_at is null and position('"' || t.law || '"' in v.content) > 0)
            """;

    /** $1 and $2 the reach. */
    static final String TOPS = """
            with mine as (select u as id from units_in_reach($1, $2) u)
            select u.id from unit u join mine m on m.id = u.id
            where not u.virtual and (u.parent_id is null or u.parent_id not in (select id from mine))
            order by u.name
            """;
}
