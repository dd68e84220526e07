package xuefa.attempt.store;

/** The statements of {@link LiveSittingView}. */
final class SittingViewSql {
    private SittingViewSql() {}

    /** $1 sitting. The newest answer is found by the key alone, one row an attempt. */
    static final String ATTEMPTS = """
            select a.id, a.person_id, a.state = 'submitted' as submitted,
                   greatest(a.started_at, (
                     select w.received_at from answer w where w.attempt_id = a.id
                     order by w.epoch desc, w.seq desc limit 1)) as heard_at
            from attempt a
            where a.sitting_id = $1
            """;

    /** $1 sitting, $2 the moment after which an open attempt counts as connected. */
    static final String FIGURES = """
            select count(distinct person_id) as started,
                   count(*) filter (where not submitted) as working,
                   count(*) filter (where not submitted and heard_at > $2) as connected,
                   count(*) filter (where submitted) as submitted
            from (
            """ + ATTEMPTS + ") attempts";
}
