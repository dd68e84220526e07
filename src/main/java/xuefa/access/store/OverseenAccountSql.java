package xuefa.access.store;

/** The statements of the list of accounts. */
final class OverseenAccountSql {
    private OverseenAccountSql() {}

    /** $1 who asks, $2 what is sought in names and usernames, $3 a state or nothing, $4 a unit or nothing. */
    private static final String ROWS = """
            with recursive below as (
              select u.id from unit u where u.id = $4
              union
              select u.id from unit u join below b on u.parent_id = b.id
            ),
            mine as (select * from units_in_reach($1, array['unitHr', 'securityAdministrator'])),
            secured as (select * from units_in_reach($1, array['securityAdministrator'])),
            everybody as (
              select distinct on (p.id) p.id, p.name, u.id as unit_id, u.name as unit, a.username,
                     a.password_hash is not null as active, o.unit_id in (select * from secured) as secured,
                     exists (select 1 from role_in_force g where g.person_id = p.id and g.role <> 'candidate') as role,
                     c.id as code_id, c.expires_at as code_expires_at
              from person p
              join post o on o.person_id = p.id and o.valid_to is null
              join unit u on u.id = o.unit_id
              left join account a on a.person_id = p.id
              left join access_code c on c.person_id = p.id and c.used_at is null and c.ended_at is null
                                         and c.expires_at > clock_timestamp()
              where not p.virtual and o.unit_id in (select * from mine)
                and ($4::uuid is null or o.unit_id in (select id from below))
                and ($2 = '' or position(lower($2) in lower(p.name)) > 0 or position(lower($2) in lower(a.username)) > 0)
              order by p.id, o.valid_from desc
            ),
            found as (
              select e.*, case when active then 'active' when code_id is not null then 'invited' else 'none' end as state
              from everybody e
            )
            """;

    /** $5 after this person, $6 how many. Ordered by id, which is stable while people come and go. */
    static final String LIST = ROWS + """
            select f.*, f.secured or not f.role as mine,
                   exists (select 1 from second_factor s where s.person_id = f.id and s.confirmed_at is not null
                           and s.ended_at is null) as factor,
                   (select max(coalesce(s.last_used_at, s.started_at)) from session s where s.person_id = f.id) as used_at
            from found f
            where ($3 = '' or f.state = $3) and ($5::uuid is null or f.id > $5)
            order by f.id
            limit $6
            """;

    static final String COUNT = ROWS + """
            select count(*) filter (where $3 = '' or state = $3) as total, count(*) filter (where state <> 'active') as inactive
            from found
            """;

    static final String SECURES = """
            select exists (select 1 from post o
                           where o.person_id = $2 and o.valid_to is null and $1 <> $2
                             and reaches_unit($1, array['securityAdministrator'], o.unit_id)) as secures
            """;

    static final String DEMAND = "update account set issued = true where person_id = $1";
}
