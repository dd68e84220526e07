package xuefa.app.demo;

/** The statements of {@link LivelyStore}. */
final class LivelySql {
    private LivelySql() {}

    /** The exam that is always on, where there is one, and what a new one would be made of. */
    static final String EXAM = """
            select (select value from installation where fact = 'lively exam') as exam_id,
                   e.unit_id, e.release_digest, clock_timestamp() as now
            from exam e where not e.virtual order by e.created_at, e.id limit 1
            """;

    /** No row when another node was quicker. $1 exam. */
    static final String CLAIM = """
            insert into installation (fact, value) values ('lively exam', $1) on conflict do nothing
            """;

    /** Enforcement officers whom no account belongs to, in an order that is another one each time. $1 how many. */
    static final String CANDIDATES = """
            select o.person_id, o.unit_id
            from post o
            where o.category = 'enforcementOfficer' and o.valid_to is null and not o.virtual
              and not exists (select 1 from account a where a.person_id = o.person_id)
            order by random() limit $1
            """;

    /** $1 token hashes, $2 people, $3 when they end. */
    static final String ADD_SESSIONS = """
            insert into session (token_hash, person_id, browser, expires_at)
            select token_hash, person_id, false, $3 from unnest($1::bytea[], $2::uuid[]) as i(token_hash, person_id)
            """;

    /** The sittings before the last so many that have ended. $1 exam, $2 how many stay. */
    static final String OLD = """
            select s.id from sitting s
            where s.exam_id = $1 and s.closes_at < clock_timestamp()
              and not exists (select 1 from attempt a where a.sitting_id = s.id and a.state = 'open')
            order by s.opens_at desc offset $2
            """;

    /** $1 sitting. */
    static final String FORGET_ATTEMPTS = """
            with gone as (select id from attempt where sitting_id = $1),
                 answers as (delete from answer where attempt_id in (select id from gone)),
                 results as (delete from result where attempt_id in (select id from gone)),
                 papers as (delete from paper where attempt_id in (select id from gone)),
                 grants as (delete from time_grant where attempt_id in (select id from gone))
            delete from attempt where sitting_id = $1
            """;

    static final String FORGET_SESSIONS = """
            delete from session where expires_at < clock_timestamp() - interval '1 hour'
              and person_id in (select person_id from roster where sitting_id = $1)
            """;

    static final String FORGET_ROSTER = "delete from roster where sitting_id = $1";

    static final String FORGET_SITTING = """
            with versions as (delete from sitting_version where sitting_id = $1) delete from sitting where id = $1
            """;
}
