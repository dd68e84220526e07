package xuefa.people.store;

/** The statements of {@link RegisterStore}. */
final class RegisterSql {
    private RegisterSql() {}

    /** Whether p has a post in the reach of $1 with $2, or had their last one there. */
    static final String IN_REACH = """
            exists (
              select 1 from post o where o.person_id = p.id and o.unit_id in (select units_in_reach($1, $2))
                and (o.valid_to is null or o.valid_to >= current_date or not exists (
                  select 1 from post l where l.person_id = p.id and (l.valid_to is null or l.valid_to > o.valid_to))))
            """;

    /** $1 person, $2 roles, $3 day. What is below a unit of the reach on that day, and what is below it now. */
    static final String UNITS = """
            with recursive tree as materialized (
              select t.id, t.parent_id, t.name from unit_tree($3) t join unit u on u.id = t.id where not u.virtual
            ),
            reach as (
              select t.id, 0 as depth from tree t
              where t.id in (select g.unit_id from role_in_force g where g.person_id = $1 and g.role = any ($2))
              union
              select t.id, r.depth + 1 from tree t join reach r on t.parent_id = r.id where r.depth < 30
            ),
            placed as (select id, min(depth) as depth from reach group by id),
            held as (
              select o.unit_id, count(distinct o.person_id) as people,
                     count(distinct o.person_id) filter (where o.category in ('enforcementOfficer', 'enforcementSupervisor')) as officers
              from post o
              where o.unit_id in (select id from placed) and o.valid_from <= $3 and (o.valid_to is null or o.valid_to >= $3)
              group by o.unit_id
            )
            select t.id, t.parent_id, t.name, u.kind, u.code, u.enforcement,
                   coalesce(h.people, 0)::int as people, coalesce(h.officers, 0)::int as officers
            from placed p join tree t on t.id = p.id join unit u on u.id = p.id left join held h on h.unit_id = p.id
            order by p.depth, u.kind, t.name, t.id
            """;

    /** $1 ids. */
    static final String FACTS = """
            select p.id, p.name, p.identity_masked as identity, p.phone_masked as phone,
                   coalesce(p.work_number, '') as work_number,
                   (select json_agg(json_build_array(o.id, o.unit_id, o.category, o.level, o.role, o.valid_from, o.valid_to)
                                    order by o.valid_from, o.id)::text from post o where o.person_id = p.id) as posts,
                   (select json_agg(json_build_array(e.id, e.kind, e.valid_from, e.valid_to) order by e.valid_from)::text
                    from employment e where e.person_id = p.id) as employments,
                   (select json_agg(json_build_array(s.id, s.flag, s.valid_from, s.valid_to) order by s.valid_from, s.flag)::text
                    from standing s where s.person_id = p.id) as standings,
                   (select json_agg(json_build_array(t.id, t.unit_id, t.valid_from, t.valid_to) order by t.valid_from)::text
                    from tenure t where t.person_id = p.id) as tenures,
                   (select json_agg(json_build_array(a.id, a.kind, a.valid_from, a.valid_to, a.approved_by)
                                    order by a.valid_from)::text from absence a where a.person_id = p.id) as absences
            from person p where p.id = any ($1) order by p.id
            """;

    /** $1 person, $2 roles, $3 whom. */
    static final String REACHED = "select p.id from person p where p.id = $3 and not p.virtual and " + IN_REACH;

    /** $1 after, $2 limit. */
    static final String EVERYBODY = """
            select id from person where not virtual and id > $1 order by id limit $2
            """;

    /** $1 after, $2 limit, $3 units. */
    static final String EVERYBODY_IN = """
            select distinct person_id as id from post where not virtual and unit_id = any ($3) and person_id > $1
            order by person_id limit $2
            """;

    static final String BELOW = "select units_below($1, $2) as id";

    static final String UNIT_NAMES = "select id, name from unit where id = any ($1)";
}
