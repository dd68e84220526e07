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
            select a.id, a.state, a.epoch, a.started_at, a.due_at, a.grace_until, a.submitted_at, a.submitted_by, a.receipt,
                   clock_timestamp() as now,
                   (select coalesce(max(seq), 0) from answer w where w.attempt_id = a.id and w.epoch = a.epoch) as last_seq
            from attempt a where a.id = $1
            """;

    static final String SEQS = """
            select seq from answer where attempt_id = $1 and epoch = $2 order by seq
            """;

    static final String USED = """
            select count(*) as used, (array_agg(id) filter (where state = 'open'))[1] as open,
                   clock_timestamp() as now
            from attempt where sitting_id = $1 and person_id = $2
            """;

    /** The paper and the attempt in one statement; no row when another request was quicker. */
    static final String START = """
            with moment as (
              select clock_timestamp() as now
            ), started as (
              insert into attempt (id, sitting_id, person_id, number, started_at, base_due_at, due_at, grace_until)
              select $1, s.id, $3, $4, m.now, due.at, due.at, due.at + make_interval(secs => $6)
              from sitting s, moment m, lateral (select least(m.now + make_interval(mins => $5), s.closes_at) as at) due
              where s.id = $2 and m.now >= s.opens_at and m.now < s.closes_at
              on conflict do nothing
              returning id
            )
            insert into paper (attempt_id, digest, content) select id, $7, $8 from started returning attempt_id
            """;

    static final String NEXT_EPOCH = """
            update attempt set epoch = epoch + 1
            where id = $1 and state = 'open' and clock_timestamp() <= grace_until
            returning epoch, due_at, clock_timestamp() as now
            """;

    /** The clock is read after the lock: a save that is waited for comes before. */
    static final String LOCK = """
            with locked as materialized (
              select id, state, epoch, started_at, due_at, grace_until, submitted_at, submitted_by, receipt
              from attempt where id = $1 for update
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
