package xuefa.access.store;

/** The statements of one-time codes. */
final class AccessCodeSql {
    private AccessCodeSql() {}

    /**
     * $1 who asks, $2 these people, or else $3 all of a unit and those below it who have no password. People with a role of their
     * own are for security administrators.
     */
    static final String FIND = """
            with recursive below as (
              select u.id from unit u where u.id = $3
              union
              select u.id from unit u join below b on u.parent_id = b.id
            ),
            mine as (select * from units_in_reach($1, array['unitHr', 'securityAdministrator'])),
            secured as (select * from units_in_reach($1, array['securityAdministrator'])),
            meant as (
              select distinct on (p.id) p.id, p.name, u.id as unit_id, u.name as unit, a.username,
                     coalesce(a.password_hash is not null, false) as active,
                     u.id in (select * from secured)
                       or not exists (select 1 from role_in_force g where g.person_id = p.id and g.role <> 'candidate') as allowed
              from person p
              join post o on o.person_id = p.id and o.valid_to is null
              join unit u on u.id = o.unit_id
              left join account a on a.person_id = p.id
              where not p.virtual and p.id <> $1 and o.unit_id in (select * from mine)
                and (p.id = any ($2) or (o.unit_id in (select id from below) and a.password_hash is null))
              order by p.id, o.valid_from desc
            )
            select * from meant order by unit, name, id limit 2000
            """;

    /** $1 people, $2 names for those who have none. A work number is a name that its owner knows already. */
    static final String NAME = """
            insert into account (person_id, username)
            select i.person_id, case when p.work_number ~ '^[A-Za-z0-9._-]{4,40}$'
                                          and not exists (select 1 from account a where a.username = p.work_number)
                                     then p.work_number else i.username end
            from unnest($1::uuid[], $2::text[]) as i(person_id, username)
            join person p on p.id = i.person_id
            on conflict (person_id) do nothing
            """;

    static final String NAMES = "select person_id, username from account where person_id = any ($1)";

    static final String END_OPEN = """
            update access_code set ended_at = clock_timestamp()
            where person_id = any ($1) and used_at is null and ended_at is null
            """;

    static final String ADD = """
            insert into access_code (id, person_id, purpose, channel, code_hash, issued_by, expires_at)
            select i.id, i.person_id, i.purpose, $5, i.code_hash, $6,
                   clock_timestamp() + make_interval(secs => case i.purpose when 'reset' then $8::float8 else $7::float8 end)
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[]) as i(id, person_id, purpose, code_hash)
            returning id, expires_at
            """;

    /** $1 all that the code may be kept as. */
    static final String LOOK = """
            update access_code c set looked_at = looked_at + 1
            from person p, account a
            where c.code_hash = any ($1) and c.used_at is null and c.ended_at is null and c.expires_at > clock_timestamp()
              and p.id = c.person_id and a.person_id = c.person_id
            returning c.id, c.person_id, p.name, a.username, c.purpose = 'reset' as reset, c.expires_at
            """;

    static final String USE = """
            update access_code set used_at = clock_timestamp()
            where id = $1 and used_at is null and ended_at is null and expires_at > clock_timestamp()
            """;

    /** Of people for whom $2 may issue one; {@code open} says whether it was not over already. */
    static final String WITHDRAW = """
            with mine as (
              select c.id, c.person_id, c.used_at is null and c.ended_at is null as open
              from access_code c
              where c.id = $1
                and exists (select 1 from post o
                            where o.person_id = c.person_id and o.valid_to is null
                              and reaches_unit($2, array['unitHr', 'securityAdministrator'], o.unit_id))
            ),
            ended as (
              update access_code set ended_at = clock_timestamp() where id in (select id from mine where open)
            )
            select person_id, open from mine
            """;
}
