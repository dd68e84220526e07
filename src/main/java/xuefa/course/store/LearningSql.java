package xuefa.course.store;

/** The statements about answers in courses. */
final class LearningSql {
    private LearningSql() {}

    /** $1 person, $2 version, $3 chapter: the last answer to each question. */
    static final String GIVEN = """
            select distinct on (question_id) question_id, letters, correct from course_answer
            where person_id = $1 and version_id = $2 and chapter_id = $3 order by question_id, number desc
            """;

    /** $1 person, $2 course: whoever answers holds this row. */
    static final String LOCK = "select 1 from course_learner where person_id = $1 and course_id = $2 for update";

    /** $1 person, $2 version, $3 chapter, $4 question, $5 letters, $6 correct. */
    static final String ANSWER = """
            insert into course_answer (person_id, version_id, chapter_id, question_id, number, letters, correct)
            select $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6 from course_answer
            where person_id = $1 and version_id = $2 and chapter_id = $3 and question_id = $4
            returning number, answered_at
            """;

    /** $1 person, $2 version, $3 chapter: the questions that were answered right at some time. */
    static final String RIGHT = """
            select distinct question_id from course_answer
            where person_id = $1 and version_id = $2 and chapter_id = $3 and correct
            """;

    /** $1 person, $2 version. */
    static final String STANDING = """
            select count(submitted_at)::int as used, coalesce(bool_or(passed), false) as passed,
                   (array_agg(id) filter (where submitted_at is null))[1] as open
            from course_test where person_id = $1 and version_id = $2
            """;

    /** $1 id, $2 person, $3 version, $4 questions. */
    static final String START = """
            insert into course_test (id, person_id, version_id, number, questions)
            select $1, $2, $3, coalesce(max(number), 0) + 1, $4 from course_test where person_id = $2 and version_id = $3
            having count(*) filter (where submitted_at is null) = 0
            """;

    static final String OPEN =
            "select * from course_test where person_id = $1 and version_id = $2 and submitted_at is null";

    static final String TEST = "select * from course_test where person_id = $1 and id = $2";

    /** $1 id, $2 answers, $3 correct, $4 passed. */
    static final String SUBMIT = """
            update course_test set submitted_at = clock_timestamp(), answers = $2, correct = $3, passed = $4
            where id = $1 and submitted_at is null
            """;
}
