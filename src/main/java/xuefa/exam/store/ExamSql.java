package xuefa.exam.store;

/** The statements of this room. */
final class ExamSql {
    private ExamSql() {}

    static final String EXAM = """
            select id, unit_id, title, release_digest, blueprint::text as blueprint, rules::text as rules, draw_secret
            from exam where id = $1
            """;

    static final String SITTINGS_OF = """
            select s.id, s.exam_id, s.opens_at, s.closes_at, clock_timestamp() as now
            from roster r join sitting s on s.id = r.sitting_id
            where r.person_id = $1 and s.cancelled_at is null
            order by s.opens_at, s.id
            """;

    /** $1 n, $2 people, $3 sittings. */
    static final String SEATS = """
            select i.n, s.id, s.exam_id, s.opens_at, s.closes_at, clock_timestamp() as now
            from unnest($1::int[], $2::uuid[], $3::uuid[]) as i(n, person_id, sitting_id)
            join roster r on r.sitting_id = i.sitting_id and r.person_id = i.person_id
            join sitting s on s.id = i.sitting_id
            where s.cancelled_at is null
            """;

    static final String ADD_EXAM = """
            insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)
            values ($1, $2, $3, $4, $5::text::json, $6::text::json, $7, $8)
            """;

    static final String ADD_SITTING = """
            insert into sitting (id, exam_id, opens_at, closes_at, roster_commitment) values ($1, $2, $3, $4, $5)
            """;

    static final String ADD_SEATS = """
            insert into roster (sitting_id, person_id, unit_id)
            select $1, * from unnest($2::uuid[], $3::uuid[])
            """;

    static final String IS_OVER = """
            select s.closes_at < clock_timestamp()
                   and not exists (select 1 from attempt a where a.sitting_id = s.id and a.state = 'open') as over
            from sitting s where s.id = $1
            """;

    static final String IS_EXAM_OVER = """
            select coalesce(bool_and(s.closes_at < clock_timestamp()
                   and not exists (select 1 from attempt a where a.sitting_id = s.id and a.state = 'open')), false) as over
            from sitting s where s.exam_id = $1 and s.cancelled_at is null
            """;
}
