package xuefa.attempt.store;

/** The statements about attempts. Whatever changes a row of attempt locks it first, in id order. */
final class AttemptSql {
    private AttemptSql() {}

    static final String FILE = """
            select a.id, a.person_id, r.unit_id, a.sitting_id, s.exam_id, a.number, p.digest, p.content
            from attempt a
            join sitting s on s.id = a.sitting_id
            join roster r on r.sitting_id = a.sitting_id and r.person_id = a.person_id
            join paper p on p.attempt_id = a.id
            where a.id = any ($1)
            """;

    static final String STATE = """
            select id, state, epoch, started_at, due_at, grace_until, submitted_at, submitted_by, receipt,
                   clock_timestamp() as now
            from attempt where id = any ($1)
            """;

    /** $1 n, $2 sitting, $3 person: a row for each who is on the roster, unless it is still open or all was called off. */
    static final String PLACE = """
            select i.n, s.id, s.exam_id, s.opens_at, s.closes_at, r.unit_id, a.used, a.open, clock_timestamp() as now,
                   case when s.roster_rule ->> 'certifying' = 'true'
                     then barred_from_enforcing(i.person_id, current_date, current_date) else false end as barred
            from unnest($1::int[], $2::uuid[], $3::uuid[]) as i(n, sitting_id, person_id)
            join roster r on r.sitting_id = i.sitting_id and r.person_id = i.person_id
            join sitting s on s.id = i.sitting_id
              and s.cancelled_at is null and (s.roster_closes_at is null or s.roster_commitment is not null)
            cross join lateral (
              select count(*)::int as used, (array_agg(id) filter (where state = 'open'))[1] as open
              from attempt where sitting_id = i.sitting_id and person_id = i.person_id
            ) a
            """;

    /**
     * Attempts and their papers in one statement; no row for one where another request was quicker. Attempts are added in the order
     * of the key that another may be adding, so that two batches never wait for each other.
     *
     * <p>$1 attempt, $2 sitting, $3 person, $4 number, $5 minutes, $6 seconds of grace, $7 digest of the paper, $8 the paper.
     */
    static final String START = """
            with input as (
              select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::int[], $7::text[], $8::bytea[])
                as i(id, sitting_id, person_id, number, minutes, grace, digest, content)
            ), moment as materialized (
              select clock_timestamp() as now
            ), started as (
              insert into attempt (id, sitting_id, person_id, number, started_at, base_due_at, due_at, grace_until)
              select i.id, s.id, i.person_id, i.number, m.now, due.at, due.at, due.at + make_interval(secs => i.grace)
              from input i
              join sitting s on s.id = i.sitting_id
              cross join moment m
              cross join lateral (select least(m.now + make_interval(mins => i.minutes), s.closes_at) as at) due
              where m.now >= s.opens_at and m.now < s.closes_at
              order by i.sitting_id, i.person_id, i.number
              on conflict do nothing
              returning id, state, epoch, started_at, due_at, grace_until, submitted_at, submitted_by, receipt
            ), drawn as (
              insert into paper (attempt_id, digest, content) select i.id, i.digest, i.content from started join input i using (id)
            )
            select started.*, m.now from started cross join moment m
            """;

    static final String NEXT_EPOCH = """
            update attempt set epoch = epoch + 1
            where id = $1 and state = 'open' and clock_timestamp() <= grace_until
            returning epoch, due_at, clock_timestamp() as now
            """;

    /** The clock is read after each lock: a save that is waited for comes before. */
    static final String LOCK = """
            with locked as materialized (
              select id, state, epoch, started_at, due_at, grace_until, submitted_at, submitted_by, receipt
              from attempt where id = any ($1) order by id for update
            )
            select *, clock_timestamp() as now from locked
            """;

    /** What is due, skipping what another node is sweeping or a candidate is submitting right now. */
    static final String LOCK_OVERDUE = """
            select id, state, epoch, started_at, due_at, grace_until, submitted_at, submitted_by, receipt,
                   clock_timestamp() as now
            from attempt where state = 'open' and grace_until < clock_timestamp()
            order by id limit $1 for update skip locked
            """;

    static final String SUBMIT = """
            update attempt a
            set state = 'submitted', submitted_at = i.at, submitted_by = i.by, receipt = i.receipt
            from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[]) as i(id, at, by, receipt)
            where a.id = i.id and a.state = 'open'
            """;
}
