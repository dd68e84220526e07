package xuefa.course.store;

/** The statements about courses and those who take them. */
final class CourseSql {
    private CourseSql() {}

    static final String VERSION =
            "select id, course_id, number, content, published_at from course_version where id = $1";

    static final String TAKEN = "select version_id from course_learner where person_id = $1 and course_id = $2";

    static final String JOIN = """
            insert into course_learner (person_id, course_id, version_id) values ($1, $2, $3) on conflict do nothing
            """;

    /** $1 person, $2 today. */
    static final String OFFER = """
            with recursive held as (
              select unit_id from post
              where person_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)
            ), above as (
              select u.id, u.parent_id from unit u where u.id in (select unit_id from held)
              union
              select u.id, u.parent_id from above a join unit u on u.id = a.parent_id
            )
            select coalesce(l.version_id, c.newest_id) as version_id, l.joined_at, l.completed_at,
                   l.version_id <> c.newest_id as newer, u.name as unit_name
            from course c join unit u on u.id = c.unit_id
            left join course_learner l on l.course_id = c.id and l.person_id = $1
            where l.person_id is not null
               or (c.newest_id is not null and c.retired_at is null and c.unit_id in (select id from above))
            order by c.title, c.id
            """;

    /** $1 person, $2 today. */
    static final String POSTS = """
            select distinct category from post
            where person_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)
            """;

    /** $1 person, $2 versions. */
    static final String LESSONS = """
            select version_id, lesson_id, covered, done_at from study_progress where person_id = $1 and version_id = any ($2)
            """;

    /** $1 person, $2 version, $3 lessons: what counted of them, in the order of time. */
    static final String COUNTED = """
            select serial, lesson_id, from_ms, to_ms, counted_ms, opened_at, closed_at from study_segment
            where person_id = $1 and version_id = $2 and lesson_id = any ($3) and counted_ms > 0 order by serial
            """;

    /** $1 person, $2 version, $3 lesson, $4 entries, $5 minutes, $6 digest. No row when its hours were given before. */
    static final String GIVE_HOURS = """
            insert into course_hours (person_id, version_id, lesson_id, entries, minutes, segments) values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing returning 1
            """;

    /** $1 person, $2 version, $3 when. No row when it was complete before. */
    static final String COMPLETE = """
            update course_learner set completed_at = $3 where person_id = $1 and version_id = $2 and completed_at is null
            returning 1
            """;

    /** $1 person, $2 version, $3 lesson, $4 when: of chapters that take no time. No row when it was done before. */
    static final String ANSWERED = """
            insert into study_progress (person_id, version_id, lesson_id, covered, length_ms, changed_at, done_at)
            values ($1, $2, $3, '{}', 0, $4, $4) on conflict do nothing returning 1
            """;

    /** $1 person, $2 exam. */
    static final String EXAM_PASSED = """
            select exists (
              select 1 from result r join attempt a on a.id = r.attempt_id join sitting s on s.id = a.sitting_id
              where a.person_id = $1 and s.exam_id = $2 and r.passed) as passed
            """;

    /** $1 person, $2 version. */
    static final String TEST_PASSED =
            "select exists (select 1 from course_test where person_id = $1 and version_id = $2 and passed) as passed";
}
