package xuefa.result.store;

/** The statements of this room. */
final class ResultSql {
    private ResultSql() {}

    static final String ADD = """
            insert into result (attempt_id, grading_version, score, full_marks, passed, grade, time_used, detail)
            select i.attempt_id, $1, i.score, i.full_marks, i.passed, i.grade, i.time_used, i.detail::json
            from unnest($2::uuid[], $3::int[], $4::int[], $5::bool[], $6::text[], $7::bigint[], $8::text[])
              as i(attempt_id, score, full_marks, passed, grade, time_used, detail)
            order by i.attempt_id
            """;

    static final String NEWEST = """
            select attempt_id, grading_version, score, full_marks, passed, grade, time_used, detail::text as detail
            from result where attempt_id = $1 order by grading_version desc limit 1
            """;

    /** $1 people. */
    static final String STANDINGS = """
            select a.person_id, a.sitting_id, count(*) as used,
                   (array_agg(a.id) filter (where a.state = 'open'))[1] as open,
                   (array_agg(a.id order by a.number desc))[1] as newest,
                   max(r.score) as best
            from attempt a
            left join lateral (
              select score from result r where r.attempt_id = a.id order by grading_version desc limit 1
            ) r on true
            where a.person_id = any ($1)
            group by a.person_id, a.sitting_id
            """;

    /** $1 sitting. */
    static final String BEST = """
            select max(r.score) as best
            from attempt a
            join lateral (
              select score from result r where r.attempt_id = a.id order by grading_version desc limit 1
            ) r on true
            where a.sitting_id = $1
            group by a.person_id
            """;
}
