package xuefa.access.store;

/** The statements of this room. */
final class AccessSql {
    private AccessSql() {}

    static final String ACCOUNT = """
            select person_id, username, password_hash from account where username = $1
            """;

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
              insert into session (token_hash, person_id, browser, expires_at)
              values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))
              returning person_id, browser, expires_at
            )
            select s.*, coalesce((select array_agg(distinct g.role) from role_in_force g where g.person_id = s.person_id), '{}')
                   as roles
            from opened s
            """;

    /** $1 hashes of tokens. */
    static final String FIND = """
            select s.token_hash, s.person_id, s.browser, s.expires_at,
                   coalesce((select array_agg(distinct g.role) from role_in_force g where g.person_id = s.person_id), '{}') as roles
            from session s
            where s.token_hash = any ($1) and s.ended_at is null and s.expires_at > clock_timestamp()
            """;

    static final String END = """
            update session set ended_at = clock_timestamp() where token_hash = $1 and ended_at is null
            """;

    /** Those of the last minute: longer than any transaction that ends one. */
    static final String ENDED = """
            select token_hash from session where ended_at > clock_timestamp() - interval '1 minute'
            """;
}
