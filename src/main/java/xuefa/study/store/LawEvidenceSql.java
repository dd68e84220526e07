package xuefa.study.store;

/** The statements of {@link LawEvidenceStore}. $1 is the person. */
final class LawEvidenceSql {
    private LawEvidenceSql() {}

    /** $2 lessons. */
    static final String READ = """
            select lesson_id, covered, done_at from study_progress
            where person_id = $1 and lesson_id = any ($2) and version_id = lesson_id
            """;

    /** $2 titles of laws, $3 zone. */
    static final String ATTENDED = """
            select s.id, s.title, s.laws, (s.starts_at at time zone $3)::date as day
            from study_invitee i
            join study_session s on s.id = i.session_id and s.state in ('held', 'archived') and s.laws && $2
            join lateral (
              select state from study_attendance a where a.session_id = s.id and a.person_id = $1 order by at desc, id desc limit 1
            ) a on a.state in ('present', 'madeUp')
            where i.person_id = $1
            order by s.starts_at
            """;

    static final String GIVEN = """
            select distinct on (version_id, chapter_id, question_id) version_id, chapter_id, question_id, correct, answered_at
            from course_answer where person_id = $1
            order by version_id, chapter_id, question_id, number
            """;

    static final String TESTS = """
            select version_id, questions, answers, submitted_at from course_test where person_id = $1 and submitted_at is not null
            """;

    /** As a candidate's own page of results shows it: what is held back there counts nowhere. */
    static final String SHEETS = """
            select a.id, e.id as exam_id, a.submitted_at, p.content
            from attempt a
            join sitting s on s.id = a.sitting_id
            join exam e on e.id = s.exam_id
            join paper p on p.attempt_id = a.id
            where a.person_id = $1 and a.state = 'submitted' and not s.virtual
              and ((e.rules ->> 'scores' = 'atOnce' and e.rules ->> 'questions' = 'atOnce')
                   or (s.closes_at < clock_timestamp()
                       and not exists (select 1 from attempt o where o.sitting_id = s.id and o.state = 'open')))
            order by a.submitted_at
            """;
}
