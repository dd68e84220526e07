package xuefa.attempt.store;

/** The statements of {@link TimeGrantStore}. */
final class TimeGrantSql {
    private TimeGrantSql() {}

    /** One order of a key at a time, until the end of the transaction. $1 officer and key as one text. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    /** $1 officer, $2 key. */
    static final String BEFORE = """
            select id, request_digest, minutes, outcome::text as outcome, granted_at
            from time_grant_order where granted_by = $1 and idempotency_key = $2
            """;

    /** $1 sitting, $2 people. */
    static final String SEATS = """
            select r.person_id, r.unit_id,
                   exists (select 1 from attempt a where a.sitting_id = $1 and a.person_id = r.person_id) as started
            from roster r where r.sitting_id = $1 and r.person_id = any ($2)
            """;

    /** $1 sitting, $2 people. In id order; the clock is read after the lock. */
    static final String LOCK_OPEN = """
            with locked as materialized (
              select id, person_id, number, due_at, grace_until from attempt
              where sitting_id = $1 and person_id = any ($2) and state = 'open'
              order by id for update
            )
            select *, clock_timestamp() as now from locked
            """;

    /** What officers gave before; asked after the lock, so that nothing is given meanwhile. $1 attempts. */
    static final String GIVEN = """
            select attempt_id, sum(millis)::bigint as millis
            from time_grant where attempt_id = any ($1) and reason = 'extraTime' group by attempt_id
            """;

    static final String ADD_ORDER = """
            insert into time_grant_order
              (id, sitting_id, granted_by, idempotency_key, request_digest, minutes, reason, outcome, granted_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8::text::json, clock_timestamp())
            returning granted_at
            """;

    /** $1 sitting. */
    static final String UNIT = "select e.unit_id from sitting s join exam e on e.id = s.exam_id where s.id = $1";

    /** $1 ids, $2 attempts, $3 order, $4 milliseconds. */
    static final String GRANT = """
            with granted as (
              insert into time_grant (id, attempt_id, reason, cause, millis, order_id)
              select i.id, i.attempt_id, 'extraTime', 'order ' || $3::uuid, $4, $3
              from unnest($1::uuid[], $2::uuid[]) as i(id, attempt_id)
              returning attempt_id, millis
            )
            update attempt a
            set due_at = due_at + make_interval(secs => g.millis / 1000.0),
                grace_until = grace_until + make_interval(secs => g.millis / 1000.0)
            from granted g where a.id = g.attempt_id
            """;
}
