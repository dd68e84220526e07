package xuefa.notice.store;

/** The statements of this room. */
final class NoticeSql {
    private NoticeSql() {}

    static final String RULES = """
            select r.*, coalesce(p.name, '') as by_name from notice_rules r left join person p on p.id = r.changed_by
            order by r.changed_at desc, r.id desc limit 1
            """;

    static final String CHANGE_RULES = """
            insert into notice_rules (id, days, quiet_from, quiet_until, digest_weekday, changed_by)
            values ($1, $2, $3, $4, $5, $6)
            """;

    /** Mail that a node was sending when it died. */
    static final String DOUBT = """
            with doubtful as (
              update notice_delivery set state = 'inDoubt', leased_until = null, changed_at = clock_timestamp(),
                detail = 'the node ended while it was sending; it may have arrived'
              where state = 'waiting' and channel = 'mail' and leased_until < clock_timestamp()
              returning id, detail
            )
            insert into notice_attempt (delivery_id, outcome, detail) select id, 'inDoubt', detail from doubtful
            """;

    /** $1 channels, $2 only urgent ones, $3 how many, $4 seconds of the lease. */
    static final String TAKE = """
            with free as (
              select d.id
              from notice_delivery d join notice n on n.id = d.notice_id
              where d.state = 'waiting' and d.next_at <= clock_timestamp() and d.channel = any ($1)
                and (d.leased_until is null or d.leased_until < clock_timestamp()) and (n.urgent or not $2)
              order by d.next_at
              limit $3
              for update of d skip locked
            )
            update notice_delivery d set attempts = d.attempts + 1, leased_until = clock_timestamp() + make_interval(secs => $4)
            from free f join notice_delivery same on same.id = f.id
            join notice n on n.id = same.notice_id
            left join notice_address a on a.person_id = n.person_id and a.channel = same.channel
            where d.id = f.id
            returning d.id, d.channel, coalesce(d.address, a.address, '') as "to", n.kind, n.facts, n.link, d.attempts
            """;

    /** $1 delivery, $2 state, $3 detail, $4 seconds to wait, $5 outcome for the log. */
    static final String SETTLE = """
            with settled as (
              update notice_delivery set state = $2, detail = $3, leased_until = null, changed_at = clock_timestamp(),
                next_at = clock_timestamp() + make_interval(secs => $4),
                address = case when $2 = 'waiting' then address end
              where id = $1 and state = 'waiting'
              returning id, notice_id
            ), erased as (
              update notice n set facts = '{}' from settled s
              where n.id = s.notice_id and n.secret and $2 <> 'waiting'
            )
            insert into notice_attempt (delivery_id, outcome, detail) select id, $5, $3 from settled
            """;

    /** $1 person, $2 only unread, $3 before which one or null, $4 how many. */
    static final String MINE = """
            select n.id, n.kind, n.facts, n.link, n.created_at, n.read_at is not null as read
            from notice n
            where n.person_id = $1 and n.in_app and (not $2 or n.read_at is null)
              and ($3::uuid is null or (n.created_at, n.id) < (select b.created_at, b.id from notice b where b.id = $3))
            order by n.created_at desc, n.id desc
            limit $4
            """;

    /** $1 person. */
    static final String COUNTS = """
            select count(*)::int as total, (count(*) filter (where read_at is null))::int as unread
            from notice where person_id = $1 and in_app
            """;

    /** $1 person, $2 notices, none for all. */
    static final String READ = """
            update notice set read_at = clock_timestamp()
            where person_id = $1 and in_app and read_at is null and (cardinality($2::uuid[]) = 0 or id = any ($2))
            """;

    static final String ADDRESSES = "select channel, address from notice_address where person_id = $1 order by channel";

    static final String REACH_AT = """
            insert into notice_address (person_id, channel, address) values ($1, $2, $3)
            on conflict (person_id, channel) do update set address = excluded.address, since = clock_timestamp()
            """;

    static final String FORGET = "delete from notice_address where person_id = $1 and channel = $2";

    /** $1 and $2 reach. People without a post belong to nobody's units. */
    private static final String IN_REACH = """
            exists (select 1 from post t where t.person_id = n.person_id and t.unit_id in (select units_in_reach($1, $2)))
            """;

    /** $3 state or empty, $4 before which one or null, $5 how many. */
    static final String LOG = """
            select d.id, d.channel, d.state, n.kind, p.name, coalesce(d.address, a.address, '') as address, d.attempts, d.detail,
                   d.changed_at
            from notice_delivery d
            join notice n on n.id = d.notice_id
            join person p on p.id = n.person_id
            left join notice_address a on a.person_id = n.person_id and a.channel = d.channel
            where ($3 = '' or d.state = $3)
              and ($4::uuid is null or (d.changed_at, d.id) < (select b.changed_at, b.id from notice_delivery b where b.id = $4))
              and
            """ + IN_REACH + """
            order by d.changed_at desc, d.id desc
            limit $5
            """;

    static final String STATES = """
            select d.state, count(*)::int as n
            from notice_delivery d join notice n on n.id = d.notice_id
            where
            """ + IN_REACH + "group by d.state";

    /** $1 deliveries. */
    static final String TRIES = """
            select delivery_id, at, outcome, detail from notice_attempt where delivery_id = any ($1) order by at
            """;

    /** $3 delivery. What is secret is erased by then. */
    static final String RESEND = """
            update notice_delivery d set state = 'waiting', attempts = 0, next_at = clock_timestamp(), leased_until = null,
              changed_at = clock_timestamp()
            from notice n
            where d.id = $3 and n.id = d.notice_id and not n.secret
              and (d.state in ('dead', 'inDoubt') or d.state = 'waiting' and d.leased_until is null) and
            """ + IN_REACH + "returning d.id, n.person_id";

    static final String NOTE = "insert into notice_attempt (delivery_id, outcome, detail) values ($1, $2, $3)";

    /** Heads and HR of these units and of all above them, each with the unit it concerns. $1 units, $2 day. */
    static final String ABOVE = """
            with recursive up as (
              select id as below, id from unnest($1::uuid[]) u(id)
              union
              select up.below, u.parent_id from up join unit u on u.id = up.id where u.parent_id is not null)
            select up.id as unit_id, up.below, t.person_id from up join post t on t.unit_id = up.id
            where t.role = 'head' and t.valid_from <= $2 and (t.valid_to is null or t.valid_to >= $2)
            union
            select up.id, up.below, g.person_id from up join role_in_force g on g.unit_id = up.id where g.role = 'unitHr'
            """;
}
