package xuefa.access.store;

/** The statements of sessions and of those who are signed in. */
final class AccessSql {
    private AccessSql() {}

    static final String PROFILE = """
            select p.id, p.name, u.id as unit_id, u.name as unit_name,
                   coalesce((select array_agg(distinct g.role) from role_in_force g where g.person_id = p.id), '{}') as roles,
                   exists (select 1 from installation where fact = 'demo') as demo
            from person p
            join post o on o.person_id = p.id and o.valid_to is null
            join unit u on u.id = o.unit_id
            where p.id = $1
            order by o.valid_from desc
            limit 1
            """;

    static final String OPEN = """
            with opened as (
              insert into session (token_hash, person_id, browser, expires_at, hold, strong, device, address, last_used_at)
              values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4), $5, $6, $7, $8, clock_timestamp())
              returning *
            )
            select s.token_hash, s.id, s.person_id, s.browser, s.hold, s.strong, s.last_used_at, s.expires_at,
                   coalesce((select array_agg(distinct g.role) from role_in_force g where g.person_id = s.person_id), '{}')
                   as roles
            from opened s
            """;

    /** $1 hashes of tokens. */
    static final String FIND = """
            select s.token_hash, s.id, s.person_id, s.browser, s.hold, s.strong, s.last_used_at, s.expires_at,
                   coalesce((select array_agg(distinct g.role) from role_in_force g where g.person_id = s.person_id), '{}') as roles
            from session s
            where s.token_hash = any ($1) and s.ended_at is null and s.expires_at > clock_timestamp()
            """;

    /** Those that may go on; a session that waits for its second factor is nobody's yet. */
    static final String LIST = """
            select id, browser, device, address, started_at, coalesce(last_used_at, started_at) as used_at, expires_at,
                   token_hash = $2 as mine
            from session
            where person_id = $1 and ended_at is null and expires_at > clock_timestamp() and hold <> 'secondFactor'
            order by mine desc, used_at desc, id
            limit 200
            """;

    static final String END = """
            update session set ended_at = clock_timestamp(), ended_because = $2 where token_hash = $1 and ended_at is null
            returning id, person_id, token_hash
            """;

    static final String END_ONE = """
            update session set ended_at = clock_timestamp(), ended_because = $3
            where person_id = $1 and id = $2 and ended_at is null and expires_at > clock_timestamp()
            returning id, person_id, token_hash
            """;

    /** $2 the hash of the token of the one that stays, or nothing. */
    static final String END_ALL = """
            update session set ended_at = clock_timestamp(), ended_because = $3
            where person_id = $1 and ended_at is null and expires_at > clock_timestamp()
              and ($2::bytea is null or token_hash <> $2)
            returning id, person_id, token_hash
            """;

    /** Those of the last minute: longer than any transaction that ends one. */
    static final String ENDED = """
            select token_hash from session where ended_at > clock_timestamp() - interval '1 minute'
            """;

    static final String USED = """
            update session s set last_used_at = i.at
            from unnest($1::bytea[], $2::timestamptz[]) as i(token_hash, at)
            where s.token_hash = i.token_hash and (s.last_used_at is null or s.last_used_at < i.at)
            """;

    static final String KNOW_DEVICE = """
            insert into known_device (secret_hash, person_id) values ($1, $2)
            on conflict (secret_hash, person_id) do update set last_used_at = clock_timestamp()
            """;

    static final String KNOW_PLACE = """
            insert into familiar_place (person_id, place_hash) values ($1, $2)
            on conflict (person_id, place_hash) do update set last_used_at = clock_timestamp()
            """;
}
