package xuefa.attempt.store;

/** The statements of the answer path. */
final class AnswerSql {
    private AnswerSql() {}

    /**
     * Appends a batch in one transaction of one statement. The share lock keeps submission, sweep, epoch change and grants of time
     * out until the commit; it is taken in id order, and what it returns is the row as it is after the wait. State, epoch and
     * clock are tested outside the locking subquery, after the lock. {@code returning} is silent about conflicts, so what was
     * not written is looked up among what was there before. What comes after the submission waits to be sealed beside it.
     *
     * <p>$1 n, $2 attempt, $3 epoch, $4 seq, $5 question, $6 options as JSON, $7 digest, $8 fault or null, $9 the attempts.
     */
    static final String APPEND = """
            with input as (
              select * from unnest($1::int[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[], $7::bytea[], $8::text[])
                as i(n, attempt_id, epoch, seq, question_id, option_ids, digest, fault)
            ), locked as materialized (
              select id, state, epoch, due_at, grace_until from attempt where id = any ($9::uuid[]) order by id for share
            ), timed as materialized (
              select id, state, epoch, due_at, grace_until, clock_timestamp() as now from locked
            ), judged as materialized (
              select i.*, t.now,
                     case when i.epoch < t.epoch then 'superseded'
                          when t.state <> 'open' or t.now > t.grace_until then 'late'
                          else coalesce(i.fault, 'accepted') end as disposition
              from input i join timed t on t.id = i.attempt_id
              where i.epoch <= t.epoch
            ), written as (
              insert into answer (attempt_id, epoch, seq, question_id, option_ids, digest, disposition, received_at)
              select attempt_id, epoch, seq, question_id, option_ids::json, digest, disposition, now
              from judged order by attempt_id, epoch, seq
              on conflict (attempt_id, epoch, seq) do nothing
              returning attempt_id, epoch, seq
            ), afterwards as (
              insert into seal_due (id, kind, key, proof)
              select gen_random_uuid(), 'lateAnswers', t.id::text, ''
              from timed t where t.state <> 'open' and exists (select 1 from written w where w.attempt_id = t.id)
            )
            select i.n, t.epoch as epoch_now, t.now, t.due_at, t.grace_until,
                   case when w.seq is not null then j.disposition end as written,
                   a.disposition as earlier, a.digest = i.digest as same
            from input i
            join timed t on t.id = i.attempt_id
            left join judged j on j.n = i.n
            left join written w on (w.attempt_id, w.epoch, w.seq) = (i.attempt_id, i.epoch, i.seq)
            left join lateral (
              select disposition, digest from answer
              where w.seq is null and attempt_id = i.attempt_id and epoch = i.epoch and seq = i.seq limit 1
            ) a on true
            """;

    /** Seqs beyond what is known to be received without a gap. $1 attempt, $2 epoch, $3 known. */
    static final String RECEIVED = """
            select a.attempt_id, a.epoch, a.seq
            from unnest($1::uuid[], $2::int[], $3::int[]) as i(attempt_id, epoch, known)
            join answer a on a.attempt_id = i.attempt_id and a.epoch = i.epoch and a.seq > i.known
            """;

    static final String ANSWERS = """
            select attempt_id, epoch, seq, question_id, option_ids::text as option_ids, digest, disposition, received_at
            from answer where attempt_id = any ($1)
            """;
}
