package xuefa.access.store;

/** The statements of {@link RoleGrantStore}. */
final class RoleGrantSql {
    private RoleGrantSql() {}

    private static final String GRANT = """
            select g.id, g.person_id, p.name, coalesce((%s), '') as post_unit, g.role, g.unit_id, u.name as unit_name,
                   coalesce(u.valid_to < current_date, false) as abolished, g.state, g.valid_from, g.valid_until,
                   (select b.name from person b where b.id = g.granted_by) as granted_by, g.reason,
                   s.id as source_id, s.person_id as source_person, sp.name as source_name,
                   exists (select 1 from role_grant_standing d where d.delegated_from = g.id and d.state <> 'ended') as given_on,
                   coalesce(g.ended_at, case when g.state = 'ended' then g.valid_until end) as ended_at,
                   (select e.name from person e where e.id = g.ended_by) as ended_by, g.end_reason
            from role_grant_standing g
            join person p on p.id = g.person_id
            join unit u on u.id = g.unit_id
            left join role_grant s on s.id = g.delegated_from
            left join person sp on sp.id = s.person_id
            """.formatted("""
            select pu.name from post o join unit pu on pu.id = o.unit_id
            where o.person_id = g.person_id and (o.valid_to is null or o.valid_to >= current_date)
            order by o.valid_from desc limit 1""");

    /**
     * $1 person, $2 roles, $3 state, $4 role, $5 unit, $6 person, $7 words, $8 days that count as expiring. Virtual people
     * have virtual roles, which are no business of administrators.
     */
    private static final String WANTED = """
            where not g.virtual and g.unit_id in (select units_in_reach($1, $2))
              and ($3::text is null or g.state = $3 or $3 = 'expiring' and g.state = 'current'
                   and g.valid_until < now() + make_interval(days => $8))
              and (g.role = $4 or $4::text is null and (g.role <> 'candidate' or $6::uuid is not null))
              and ($5::uuid is null or g.unit_id = $5) and ($6::uuid is null or g.person_id = $6)
              and ($7 = '' or strpos(p.name, $7) > 0 or strpos(u.name, $7) > 0)
            """;

    static final String COUNT = """
            select count(*)::int as total
            from role_grant_standing g join person p on p.id = g.person_id join unit u on u.id = g.unit_id
            """ + WANTED;

    /** $9 the last grant of the page before, $10 how many. */
    static final String LIST = GRANT + WANTED + """
              and ($9::uuid is null or (g.valid_from, g.id) < (select a.valid_from, a.id from role_grant a where a.id = $9))
            order by g.valid_from desc, g.id desc limit $10
            """;

    /** $1 grant. */
    static final String FIND = GRANT + "where g.id = $1";

    /** $1 person. */
    static final String OF = GRANT + """
            where g.person_id = $1 and not g.virtual
            order by g.state = 'ended', g.valid_from desc, g.id desc limit 100
            """;

    /** $1 person. */
    static final String DELEGATED_BY = GRANT + """
            where s.person_id = $1 order by g.state = 'ended', g.valid_from desc, g.id desc limit 100
            """;

    /** $1 person, $2 roles. */
    static final String PLACES = """
            select u.id, case when u.parent_id in (select units_in_reach($1, $2)) then u.parent_id end as parent_id, u.name
            from unit u
            where u.id in (select units_in_reach($1, $2)) and not u.virtual and (u.valid_to is null or u.valid_to >= current_date)
            order by u.name, u.id
            """;

    /** Of a grant that counts now and may be passed on. $1 person, $2 grant. */
    private static final String WITHIN = """
            with recursive below as (
              select g.unit_id as id from role_grant_standing g
              where g.id = $2 and g.person_id = $1 and g.state = 'current' and g.delegated_from is null
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            """;

    static final String PLACES_WITHIN = WITHIN + """
            select u.id, case when u.parent_id in (select id from below) then u.parent_id end as parent_id, u.name
            from unit u
            where u.id in (select id from below) and (u.valid_to is null or u.valid_to >= current_date)
            order by u.name, u.id
            """;

    private static final String PEOPLE = """
            select distinct on (p.name, p.id) p.id, p.name, u.name as unit_name
            from person p
            join post o on o.person_id = p.id and (o.valid_to is null or o.valid_to >= current_date)
            join unit u on u.id = o.unit_id
            where not p.virtual and p.id <> $1 and strpos(p.name, $3) > 0 and o.unit_id in
            """;
    private static final String TWENTY = " order by p.name, p.id, o.valid_from desc limit 20";

    /** $1 person, $2 roles, $3 words. */
    static final String PEOPLE_IN_REACH = PEOPLE + "(select units_in_reach($1, $2))" + TWENTY;

    /** $1 person, $2 grant, $3 words. */
    static final String PEOPLE_WITHIN = WITHIN + PEOPLE + "(select id from below)" + TWENTY;

    /** Whoever ends these has to wait. $1 person, $2 roles. */
    static final String HOLD_OWN = """
            select id from role_grant where person_id = $1 and role = any ($2) and ended_at is null order by id for share
            """;

    /** $1 granter, $2 roles, $3 person, $4 unit, $5 zone. */
    static final String MAY = """
            select (clock_timestamp() at time zone $5)::date as today,
                   coalesce((select reaches_unit($1, $2, u.id) from unit u
                             where u.id = $4 and not u.virtual and (u.valid_to is null or u.valid_to >= current_date)), false) as unit,
                   exists (select 1 from person p join post o on o.person_id = p.id and (o.valid_to is null or o.valid_to >= current_date)
                           where p.id = $3 and not p.virtual and o.unit_id in (select units_in_reach($1, $2))) as person
            """;

    /** A grant that may be the source of a delegation, and whoever ends it has to wait. $1 person, $2 grant. */
    static final String HOLD_SOURCE = """
            select g.role, g.valid_until, g.delegated_from is not null as delegated from role_grant g
            where g.id = $2 and g.person_id = $1 and not g.virtual and g.ended_at is null and g.valid_from <= now()
              and (g.valid_until is null or g.valid_until > now())
            for share
            """;

    /** $1 delegator, $2 grant, $3 person, $4 unit, $5 zone. */
    static final String MAY_DELEGATE = WITHIN + """
            select (clock_timestamp() at time zone $5)::date as today,
                   exists (select 1 from unit u where u.id = $4 and u.id in (select id from below)
                           and (u.valid_to is null or u.valid_to >= current_date)) as unit,
                   exists (select 1 from person p join post o on o.person_id = p.id and (o.valid_to is null or o.valid_to >= current_date)
                           where p.id = $3 and not p.virtual and o.unit_id in (select id from below)) as person
            """;

    /** One grants to a person at a time. $1 person. */
    static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('role_grant'), hashtext($1::uuid::text))";

    /** What has run out makes room for a new grant. $1 person. */
    static final String RUN_OUT = """
            update role_grant set ended_at = valid_until
            where person_id = $1 and ended_at is null and valid_until <= now()
            returning id
            """;

    /** $1 person, $2 from, $3 until. */
    static final String HELD = """
            select id, role, unit_id from role_grant
            where person_id = $1 and ended_at is null
              and tstzrange(valid_from, valid_until) && tstzrange($2::timestamptz, $3::timestamptz)
            order by id
            """;

    /**
     * Not beyond what it is delegated from. $1 id, $2 person, $3 role, $4 unit, $5 first day or null, $6 day after the last or null,
     * $7 by, $8 reason, $9 source, $10 zone.
     */
    static final String ADD = """
            insert into role_grant (id, person_id, role, unit_id, valid_from, valid_until, granted_by, reason, delegated_from)
            values ($1, $2, $3, $4, coalesce($5::date::timestamp at time zone $10, clock_timestamp()),
                    least($6::date::timestamp at time zone $10, (select valid_until from role_grant where id = $9)), $7, $8, $9)
            """;

    /** By whom it may be ended. $1 ender, $2 roles, $3 grant. */
    static final String MAY_END = """
            select g.role, g.unit_id
            from role_grant g left join role_grant s on s.id = g.delegated_from
            where g.id = $3 and not g.virtual
              and (g.person_id = $1 or s.person_id = $1 or reaches_unit($1, $2, g.unit_id))
            for update of g
            """;

    /** One ends the role of a security administrator at a time. */
    static final String ONE_LEAVES_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('role_grant'), hashtext('securityAdministrator'))";

    /** Another one at this unit or above, who stays. $1 grant. */
    static final String ANOTHER = """
            with recursive above as (
              select u.id, u.parent_id from unit u join role_grant g on g.unit_id = u.id where g.id = $1
              union
              select p.id, p.parent_id from unit p join above a on p.id = a.parent_id
            )
            select exists (
              select 1 from role_in_force f join above a on a.id = f.unit_id
              where f.role = 'securityAdministrator'
                and f.person_id <> (select person_id from role_grant where id = $1)) as there
            """;

    /** And what was delegated from it. $1 grant, $2 ender, $3 reason. */
    static final String END = """
            update role_grant set ended_at = clock_timestamp(), ended_by = $2, end_reason = $3
            where (id = $1 or delegated_from = $1) and ended_at is null
            returning id
            """;
}
