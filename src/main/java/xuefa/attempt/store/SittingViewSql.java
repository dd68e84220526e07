package xuefa.attempt.store;

/** The statements of {@link LiveSittingView}. */
final class SittingViewSql {
    private SittingViewSql() {}

    /** $1 sitting. The newest answer is found by the key alone, one row an attempt. */
    static final String ATTEMPTS = """
            select a.person_id, a.number, a.due_at, a.submitted_at,
                   greatest(a.started_at, (
                     select w.received_at from answer w where w.attempt_id = a.id
                     order by w.epoch desc, w.seq desc limit 1)) as heard_at
            from attempt a
            where a.sitting_id = $1
            """;

    /** $1 sitting. Answers of the last minute of attempts that may have had any. */
    static final String LAST_MINUTE = """
            select count(*) as answers
            from attempt a join answer w on w.attempt_id = a.id
            where a.sitting_id = $1
              and (a.state = 'open' or a.submitted_at > clock_timestamp() - interval '1 minute')
              and w.received_at > clock_timestamp() - interval '1 minute'
            """;
}
